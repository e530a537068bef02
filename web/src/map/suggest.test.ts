import { describe, expect, it } from "vitest";
import type { MapElement } from "../protocol/changes";
import type { Actor } from "../protocol/elements";
import { ElementTable } from "./element-table";
import { claimsAbout, suggestActors } from "./suggest";

function actor(id: string, stage: string, rev: number): MapElement {
  const value: Actor = { id, name: id, type: "producer.small", stages: [{ stage }], rev };
  return { kind: "actor", id, value };
}

function link(id: string, source: string, target: string, by = "p9", type = "sellsTo"): MapElement {
  return {
    kind: "link",
    id,
    value: { id, source, target, type, assertions: [{ by, stance: "asserts", at: "2026-11-22T10:42:00Z" }] },
  };
}

const map = ElementTable.of([
  actor("me", "production", 1),
  actor("peer", "production", 2),
  actor("farmer", "inputs", 3),
  actor("market", "market", 4),
  actor("trader", "market", 5),
  actor("agent", "market", 6),
  actor("newest", "market", 9),
  link("1", "peer", "trader"),
  link("2", "farmer", "market"),
  link("3", "farmer", "agent", "p9", "supports"),
  link("4", "trader", "me"),
]);

describe("suggestActors", () => {
  const question = { asked: "me", linkType: "sellsTo", direction: "out" } as const;

  it("puts first whom others of the same stage link to, then whom anybody links to, then the newest", () => {
    const found = suggestActors(map, question);
    expect(found.map(({ actor: { id }, others }) => [id, others]).slice(0, 4)).toEqual([
      ["trader", 1],
      ["market", 1],
      ["newest", 0],
      ["agent", 0],
    ]);
  });

  it("never suggests the asked actor or whom it is linked to already", () => {
    const ids = suggestActors(map, { ...question, direction: "in" }, 99).map((found) => found.actor.id);
    expect(ids).not.toContain("me");
    expect(ids).not.toContain("trader");
    expect(ids).toContain("market");
  });

  it("keeps to the limit", () => {
    expect(suggestActors(map, question, 2)).toHaveLength(2);
  });
});

describe("claimsAbout", () => {
  it("lists what others say about the actor and the person has not judged", () => {
    expect(claimsAbout(map, "me", "p1").map(({ id }) => id)).toEqual(["4"]);
    expect(claimsAbout(map, "me", "p9")).toEqual([]);
    expect(claimsAbout(map, "market", "p1").map(({ id }) => id)).toEqual(["2"]);
  });
});
