import { beforeEach, describe, expect, it } from "vitest";
import { useLanguage } from "../../../i18n/translate";
import type { Effect } from "../../../protocol/changes";
import type { Actor, Link } from "../../../protocol/elements";
import type { HistoryChange } from "../../../protocol/rest";
import { actor, link, sampleMap, sampleWords } from "../testing/sample-map";
import { historyLines } from "./history-words";

const at = "2026-11-22T10:42:00Z";

function change(
  rev: number,
  what: string,
  effects: readonly Effect[],
  more: Partial<HistoryChange> = {},
): HistoryChange {
  return { rev, by: "p1", nick: "Blue Crab", at, what: [what], effects, ...more };
}

const put = (value: Actor | Link): Effect =>
  "source" in value ? { kind: "link", id: value.id, value } : { kind: "actor", id: value.id, value };
const drop = (kind: "actor" | "link", id: string): Effect => ({ kind, id, value: null });
const gone = (value: Actor | Link): Effect => {
  const of = "source" in value ? "link" : "actor";
  return { kind: "removed", id: `${of}/${value.id}`, value: { of, id: value.id, element: value, at: 1 } };
};

/** Newest first, as the server answers. */
function tell(...changes: HistoryChange[]): string[] {
  return historyLines(changes, sampleWords()).map((line) => line.text);
}

beforeEach(() => useLanguage("en", ["common", "studio"]));

describe("actors", () => {
  it("are added, renamed and edited", () => {
    const before = actor("a");
    const after = { ...before, name: "Forge" };
    expect(
      tell(
        change(3, "actor.edit", [put({ ...after, note: "n", size: "small" })]),
        change(2, "actor.edit", [put(after)]),
        change(1, "actor.add", [put(before)]),
      ),
    ).toEqual(["changed note and size of Forge", "renamed Émile Forge to Forge", "added Émile Forge"]);
  });

  it("are only said to be edited when the state before is not known", () => {
    expect(tell(change(9, "actor.edit", [put(actor("a"))]))).toEqual(["edited Émile Forge"]);
  });

  it("take their links along when removed, and come back", () => {
    expect(
      tell(
        change(2, "actor.restore", [
          put(actor("d")),
          { kind: "removed", id: "actor/d", value: null },
          put(link("l1")),
          { kind: "removed", id: "link/l1", value: null },
        ]),
        change(1, "actor.remove", [drop("link", "l1"), gone(link("l1")), drop("actor", "d"), gone(actor("d"))]),
      ),
    ).toEqual(["brought back Agent 10 and 1 link", "removed Agent 10 and 1 link"]);
  });

  it("are merged under both names", () => {
    const alias: Effect = { kind: "alias", id: "z", value: { id: "z", of: "actor", into: "a" } };
    expect(
      tell(
        change(2, "actor.merge", [put(actor("a")), drop("actor", "z"), alias]),
        change(1, "actor.add", [put({ ...actor("a"), id: "z", name: "E. Forge" })]),
      )[0],
    ).toBe("merged “E. Forge” into “Émile Forge”");
  });

  it("are merged under the name that is left when the other is not known", () => {
    const alias: Effect = { kind: "alias", id: "z", value: { id: "z", of: "actor", into: "a" } };
    expect(tell(change(2, "actor.merge", [put(actor("a")), alias]))).toEqual(["merged a duplicate into “Émile Forge”"]);
  });

  it("are moved", () => {
    const moves = ["a", "b"].map(
      (id): Effect => ({ kind: "position", id: `map/${id}`, value: { view: "map", actor: id, x: 1, y: 2 } }),
    );
    expect(tell(change(1, "position.set", moves))).toEqual(["moved 2 actors"]);
  });
});

describe("links", () => {
  const said = (by: string, stance: "asserts" | "disputes") => ({ by, stance, at });

  it("are told as a sentence", () => {
    const added = { ...link("l1"), assertions: [said("p1", "asserts")] };
    expect(tell(change(1, "link.add", [put(added)]))).toEqual(["Émile Forge sells to Agent 10"]);
  });

  it("are confirmed by a second voice, disputed and taken back", () => {
    const one = { ...link("l1"), assertions: [said("p1", "asserts")] };
    const two = { ...one, assertions: [...one.assertions, said("p2", "asserts")] };
    const disputed = { ...one, assertions: [...one.assertions, said("p2", "disputes")] };
    expect(
      tell(
        change(4, "link.assert", [put(one)], { by: "p2" }),
        change(3, "link.assert", [put(disputed)], { by: "p2" }),
        change(2, "link.add", [put(two)], { by: "p2" }),
        change(1, "link.add", [put(one)]),
      ),
    ).toEqual([
      "took back what they said: Émile Forge sells to Agent 10",
      "disputes: Émile Forge sells to Agent 10",
      "confirms: Émile Forge sells to Agent 10",
      "Émile Forge sells to Agent 10",
    ]);
  });

  it("keep the name of an actor that was removed", () => {
    const map = sampleMap([
      {
        kind: "removed",
        id: "actor/x",
        value: { of: "actor", id: "x", element: { ...actor("a"), id: "x", name: "Old firm" }, at: 1 },
      },
    ]);
    const lines = historyLines([change(1, "link.remove", [gone({ ...link("l1"), source: "x" })])], sampleWords(map));
    expect(lines[0]?.text).toBe("removed Old firm sells to Agent 10");
  });
});

describe("other changes", () => {
  it("say what an undo did", () => {
    expect(
      tell(
        change(3, "undo", [put(actor("a"))], { undoes: [2] }),
        change(2, "actor.edit", [put({ ...actor("a"), name: "Wrong" })]),
        change(1, "actor.add", [put(actor("a"))]),
      )[0],
    ).toBe("undo: renamed Wrong to Émile Forge");
  });

  it("count what is too much to tell", () => {
    expect(
      tell(
        change(
          1,
          "actor.add",
          ["a", "b", "c", "d"].map((id) => put(actor(id))),
        ),
      ),
    ).toEqual(["added Émile Forge · added bank · added Filing group · and 1 more"]);
  });

  it("name the mode of the room and marked points", () => {
    const head: Effect = { kind: "map", id: "map", value: { title: "T", language: "en", mode: "frozen" } };
    const mark: Effect = { kind: "mark", id: "m", value: { id: "m", name: "After lunch", at: 1 } };
    expect(tell(change(2, "mark.add", [mark]), change(1, "mode.set", [head]))).toEqual([
      "marked this point as “After lunch”",
      "set the room to: frozen",
    ]);
  });

  it("hide nothing when they have no effects for this person", () => {
    expect(tell(change(1, "proposal.reject", []))).toEqual(["changed the map (proposal.reject)"]);
  });
});

describe("languages", () => {
  it("follow the one shown", async () => {
    await useLanguage("fr");
    expect(tell(change(1, "actor.remove", [drop("actor", "d"), gone(actor("d"))]))).toEqual(["a retiré Agent 10"]);
    expect(sampleWords().link(link("l1"))).toBe("Émile Forge vend à Agent 10");
  });
});
