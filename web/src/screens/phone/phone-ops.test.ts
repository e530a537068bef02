import { describe, expect, it } from "vitest";
import type { Actor } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import { latinDigits } from "./group-fields";
import { actorOf, again, draftOf, editOf, emptyDraft, linkOf, standsForPerson } from "./phone-ops";

const draft = { ...emptyDraft, name: "  Pineapple Co-op ", type: "producer.small" };

describe("actorOf", () => {
  it("sends only what was filled in", () => {
    expect(actorOf(draft, "x")).toEqual({ id: "x", name: "Pineapple Co-op", type: "producer.small" });
  });

  it("sends the head count of a group", () => {
    const group = { ...draft, kind: "group", count: "700", counted: "households" } as const;
    expect(actorOf(group, "x")).toMatchObject({ kind: "group", group: { count: 700, counted: "households" } });
    expect(actorOf({ ...group, count: "" }, "x").group).toEqual({ counted: "households" });
  });

  it("protects a person who works alone unless that person agreed to be named", () => {
    const person = { ...draft, type: "producer.ownAccount" };
    expect(actorOf(person, "x")).toMatchObject({ dataClass: "P2", consent: "none" });
    expect(actorOf({ ...person, mayBeNamed: true }, "x")).toMatchObject({ dataClass: "P2", consent: "workshop" });
    expect(standsForPerson({ type: "labour.homeWorker", kind: "single" })).toBe(true);
    expect(standsForPerson({ type: "labour.homeWorker", kind: "group" })).toBe(false);
    expect(standsForPerson({ type: "producer.small", kind: "single" })).toBe(false);
  });
});

describe("editOf", () => {
  const before: Actor = {
    id: "a",
    name: "Old",
    type: "producer.small",
    stages: [{ stage: "s1", share: 0.5 }],
    place: { name: "Sialkot", lat: 1, lon: 2 },
    note: "kept",
  };

  it("is nothing when nothing changed", () => {
    expect(editOf(before, { ...draftOf(before), type: before.type })).toBeNull();
  });

  it("touches only what changed, and keeps shares and coordinates", () => {
    const edited = { ...draftOf(before), type: before.type, stages: ["s1", "s2"], place: "Wazirabad" };
    expect(editOf(before, edited)).toEqual({
      stages: [{ stage: "s1", share: 0.5 }, { stage: "s2" }],
      place: { name: "Wazirabad", lat: 1, lon: 2 },
    });
  });

  it("deletes what was emptied", () => {
    const emptied = { ...draftOf(before), type: before.type, stages: [], place: " " };
    expect(editOf(before, emptied)).toEqual({ stages: null, place: null });
  });

  it("drops the head count when a group becomes one organisation", () => {
    const group: Actor = { ...before, kind: "group", group: { count: 7, counted: "firms" } };
    expect(editOf(group, { ...draftOf(group), type: group.type, kind: "single" })).toEqual({
      kind: "single",
      group: null,
    });
  });
});

describe("linkOf", () => {
  it("points the way the question asks", () => {
    expect(linkOf("me", "them", "sellsTo", "out")).toMatchObject({ source: "me", target: "them" });
    expect(linkOf("me", "them", "sellsTo", "in")).toMatchObject({ source: "them", target: "me" });
  });
});

describe("again", () => {
  it("gives new ids to what is added and keeps the ends together", () => {
    const actor = actorOf(draft, "x");
    const ops: Op[] = [
      { op: "actor.add", actor },
      { op: "link.add", link: { id: "l", source: "me", target: "x", type: "sellsTo" } },
      { op: "actor.edit", id: "z", set: { name: "Z" } },
    ];
    const [first, second, third] = again(ops);
    expect(first).not.toEqual(ops[0]);
    expect(first).toMatchObject({ actor: { name: "Pineapple Co-op" } });
    const id = first?.op === "actor.add" ? first.actor.id : "";
    expect(second).toMatchObject({ link: { source: "me", target: id } });
    expect(third).toEqual(ops[2]);
  });
});

describe("latinDigits", () => {
  it("reads the digits of each script and nothing else", () => {
    expect(latinDigits("٧٠٠")).toBe("700");
    expect(latinDigits("۱۲")).toBe("12");
    expect(latinDigits("-1e5 x")).toBe("15");
  });
});
