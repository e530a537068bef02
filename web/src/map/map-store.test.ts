import { effect } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import type { Change, Effect, MapElement } from "../protocol/changes";
import type { Actor, Link } from "../protocol/elements";
import type { Op } from "../protocol/ops";
import { stateHash } from "../protocol/state-hash";
import { itemStatus } from "./item-status";
import { MapStore, type StoreNews } from "./map-store";
import type { PendingBatch } from "./pending";
import { actorsBy, findLink, linksBy, neighboursOf, stagesInOrder } from "./selectors";

const at = "2026-11-22T10:42:00Z";
let store: MapStore;

function actor(id: string, more: Partial<Actor> = {}): Actor {
  return { id, name: `Actor ${id}`, type: "producer.small", ...more };
}

function link(id: string, source: string, target: string, more: Partial<Link> = {}): Link {
  return { id, source, target, type: "sellsTo", ...more };
}

function put(value: Actor | Link): Effect {
  return "source" in value ? { kind: "link", id: value.id, value } : { kind: "actor", id: value.id, value };
}

function change(rev: number, effects: Effect[], more: Partial<Change> = {}): Change {
  return { rev, by: "p2", client: "other", seq: rev, at, what: [], effects, ...more };
}

function batch(seq: number, ...ops: Op[]): PendingBatch {
  return { seq, base: 10, ops, at };
}

const elements: MapElement[] = [
  { kind: "map", id: "map", value: { title: "Test", language: "en", mode: "open" } },
  { kind: "actor", id: "a", value: actor("a") },
  { kind: "actor", id: "b", value: actor("b") },
  { kind: "link", id: "l", value: link("l", "a", "b", { assertions: [{ by: "p2", stance: "asserts", at }] }) },
];

beforeEach(() => {
  store = new MapStore();
  store.identify("me", "p1");
  store.load({ rev: 10, hash: stateHash(elements), elements });
});

describe("loading the state anew", () => {
  it("names what differs and nothing else, with the changes heard of that lie within it", () => {
    const heard: StoreNews[] = [];
    store.subscribe((news) => heard.push(news));
    const next: MapElement[] = [
      ...elements.filter(({ id }) => id !== "b" && id !== "l"),
      { kind: "actor", id: "b", value: actor("b", { name: "Renamed" }) },
      { kind: "actor", id: "c", value: actor("c") },
    ];
    const announced = change(12, [], { reload: true });
    store.load({ rev: 12, hash: stateHash(next), elements: next }, [change(10, []), announced, change(13, [])]);
    expect(heard).toMatchObject([{ reset: true, first: false, changes: [{ rev: 12 }] }]);
    expect(heard[0]?.touched.map(({ kind, id }) => `${kind}/${id}`).sort()).toEqual(["actor/b", "actor/c", "link/l"]);
  });

  it("acknowledges own changes that lie within it", () => {
    const op: Op = { op: "actor.add", actor: actor("c") };
    store.addPending(batch(1, op));
    store.addPending(batch(2, { op: "actor.add", actor: actor("d") }));
    const mine = change(11, [], { client: "me", seq: 1, reload: true });
    const next: MapElement[] = [...elements, { kind: "actor", id: "c", value: actor("c") }];
    expect(store.load({ rev: 11, hash: stateHash(next), elements: next }, [mine])).toEqual([1]);
    expect(store.pending.value.map(({ seq }) => seq)).toEqual([2]);
  });
});

describe("changes", () => {
  it("that were too large to be sent leave the map as it is until it is loaded", () => {
    const outcome = store.apply([change(11, [put(actor("c"))]), change(12, [], { reload: true }), change(13, [])]);
    expect(outcome).toEqual({ status: "announced", acknowledged: [] });
    expect(store.revision.value).toBe(11);
  });

  it("write and drop elements and move the revision", () => {
    const outcome = store.apply([change(11, [put(actor("c"))]), change(12, [{ kind: "link", id: "l", value: null }])]);
    expect(outcome).toEqual({ status: "applied", acknowledged: [] });
    expect(store.revision.value).toBe(12);
    expect(store.get("actor", "c")?.name).toBe("Actor c");
    expect(store.get("link", "l")).toBeUndefined();
  });

  it("are skipped when already known", () => {
    store.apply([change(11, [put(actor("c"))])]);
    const outcome = store.apply([change(10, [put(actor("z"))]), change(11, [put(actor("y"))])]);
    expect(outcome).toEqual({ status: "applied", acknowledged: [] });
    expect(store.get("actor", "z")).toBeUndefined();
    expect(store.get("actor", "y")).toBeUndefined();
  });

  it("with a hole are not applied past the hole", () => {
    const outcome = store.apply([change(11, [put(actor("c"))]), change(13, [put(actor("d"))])]);
    expect(outcome).toEqual({ status: "gap", acknowledged: [] });
    expect(store.revision.value).toBe(11);
    expect(store.get("actor", "c")).toBeDefined();
    expect(store.get("actor", "d")).toBeUndefined();
  });

  it("without effects still move the revision", () => {
    store.apply([change(11, [])]);
    expect(store.revision.value).toBe(11);
  });

  it("with a fitting hash pass", () => {
    const hash = stateHash([...elements, { kind: "actor", id: "c", value: actor("c") }]);
    expect(store.apply([change(11, [put(actor("c"))], { hash })]).status).toBe("applied");
    expect(store.divergences.value).toBe(0);
  });

  it("with another hash ask for a new snapshot", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("c") }));
    const own = { client: "me", seq: 1, hash: "0".repeat(16) };
    const outcome = store.apply([change(11, [put(actor("c"))], own), change(12, [])]);
    expect(outcome).toEqual({ status: "diverged", acknowledged: [1] });
    expect(store.revision.value).toBe(11);
    expect(store.divergences.value).toBe(1);
  });

  it("count speculative elements out of the hash", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("mine") }));
    expect(store.hash()).toBe(stateHash(elements));
  });
});

describe("ids from outside", () => {
  it("cannot reach a prototype", () => {
    store.apply([change(11, [put(actor("__proto__")), put(actor("constructor"))])]);
    expect(store.get("actor", "__proto__")?.name).toBe("Actor __proto__");
    expect(store.get("actor", "toString")).toBeUndefined();
    expect(({} as Record<string, unknown>)["name"]).toBeUndefined();
  });
});

describe("pending batches", () => {
  it("are shown at once and leave no trace in the confirmed state", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("c") }, { op: "link.add", link: link("m", "a", "c") }));
    expect(store.get("actor", "c")?.by).toBe("p1");
    expect(neighboursOf(store, "a").map((neighbour) => neighbour.actor.id)).toEqual(["b", "c"]);
    expect(store.isConfirmed("actor", "c")).toBe(false);
    expect(itemStatus(store, "link", "m")).toBe("queued");
  });

  it("are dropped when their own change arrives", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("c") }));
    const outcome = store.apply([change(11, [put(actor("c", { name: "Confirmed" }))], { client: "me", seq: 1 })]);
    expect(outcome).toEqual({ status: "applied", acknowledged: [1] });
    expect(store.pending.value).toEqual([]);
    expect(store.get("actor", "c")?.name).toBe("Confirmed");
    expect(itemStatus(store, "actor", "c")).toBe("onMap");
  });

  it("are not taken for acknowledged by another client's change of the same number", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("c") }));
    store.apply([change(11, [], { client: "other", seq: 1 })]);
    expect(store.pending.value).toHaveLength(1);
  });

  it("stay above news of others", () => {
    store.addPending(batch(1, { op: "actor.edit", id: "a", set: { name: "Mine" } }));
    store.apply([change(11, [put(actor("a", { name: "Theirs", note: "n" }))])]);
    expect(store.get("actor", "a")).toMatchObject({ name: "Mine", note: "n" });
    store.settle(1);
    expect(store.get("actor", "a")?.name).toBe("Theirs");
  });

  it("survive a new snapshot", () => {
    store.addPending(batch(1, { op: "actor.add", actor: actor("c") }));
    store.load({ rev: 40, hash: "", elements });
    expect(store.get("actor", "c")).toBeDefined();
    expect(store.revision.value).toBe(40);
  });

  it("roll back when refused, and keep what was typed", () => {
    const typed = batch(1, { op: "actor.add", actor: actor("c", { name: "Typed with care" }) });
    store.addPending(typed);
    store.reject({ ...typed, code: "limit_reached", message: "full" });
    expect(store.get("actor", "c")).toBeUndefined();
    expect(store.rejected.value[0]).toMatchObject({ seq: 1, code: "limit_reached", ops: typed.ops });
    store.dismiss(1);
    expect(store.rejected.value).toEqual([]);
  });

  it("never show a dangling link", () => {
    store.addPending(batch(1, { op: "link.add", link: link("m", "a", "gone") }));
    expect(store.get("link", "m")).toBeUndefined();
    store.addPending(batch(2, { op: "actor.remove", id: "b" }));
    expect(store.get("link", "l")).toBeUndefined();
  });

  it("make a second equal link a voice for the first", () => {
    store.addPending(batch(1, { op: "link.add", link: link("m", "a", "b") }));
    expect(store.get("link", "m")).toBeUndefined();
    expect(findLink(store, "a", "b", "sellsTo")?.assertions?.map((assertion) => assertion.by)).toEqual(["p2", "p1"]);
  });

  it("dispute and withdraw", () => {
    store.addPending(batch(1, { op: "link.assert", id: "l", stance: "disputes" }));
    expect(linksBy(store, "p1").map((found) => found.id)).toEqual(["l"]);
    store.addPending(batch(2, { op: "link.assert", id: "l", stance: "withdraws" }));
    expect(linksBy(store, "p1")).toEqual([]);
  });

  it("merge attributes one level deep and delete with null", () => {
    store.apply([change(11, [put(actor("a", { note: "n", attributes: { x: { value: 1 }, y: { value: 2 } } }))])]);
    store.addPending(
      batch(1, { op: "actor.edit", id: "a", set: { note: null, attributes: { x: null, z: { value: 3 } } } }),
    );
    expect(store.get("actor", "a")).toEqual(actor("a", { attributes: { y: { value: 2 }, z: { value: 3 } } }));
  });
});

describe("proposals", () => {
  const ops: Op[] = [{ op: "actor.add", actor: actor("c") }];
  const proposal = (by: string): Effect => ({
    kind: "proposal",
    id: "q",
    value: { id: "q", by, at, reason: "approve", ops },
  });

  it("of this person are shown as held", () => {
    store.apply([change(11, [proposal("p1")], { client: "me", seq: 1 })]);
    expect(store.get("actor", "c")).toBeDefined();
    expect(itemStatus(store, "actor", "c")).toBe("held");
    store.apply([change(12, [{ kind: "proposal", id: "q", value: null }, put(actor("c", { by: "p1" }))])]);
    expect(itemStatus(store, "actor", "c")).toBe("onMap");
  });

  it("of others are not", () => {
    store.apply([change(11, [proposal("p9")])]);
    expect(store.get("actor", "c")).toBeUndefined();
  });
});

describe("news", () => {
  it("name what was touched, including what a rollback uncovers", () => {
    const heard: StoreNews[] = [];
    const stop = store.subscribe((news) => heard.push(news));
    store.addPending(batch(1, { op: "actor.edit", id: "a", set: { name: "Mine" } }));
    store.settle(1);
    store.apply([change(11, [put(actor("b", { name: "B" }))])]);
    stop();
    store.apply([change(12, [])]);
    expect(heard.map((news) => news.touched)).toEqual([
      [{ kind: "actor", id: "a" }],
      [{ kind: "actor", id: "a" }],
      [{ kind: "actor", id: "b" }],
    ]);
    expect(heard[2]?.changes.map((heardChange) => heardChange.rev)).toEqual([11]);
  });

  it("wake signal readers", () => {
    const seen: number[] = [];
    const stop = effect(() => {
      seen.push(store.version.value >= 0 ? store.all("actor").size : 0);
    });
    store.apply([change(11, [put(actor("c"))])]);
    stop();
    expect(seen).toEqual([2, 3]);
  });
});

describe("selectors", () => {
  it("list own actors in the order they were added", () => {
    store.apply([
      change(11, [put(actor("late", { by: "p1", at: "2026-11-22T11:00:00Z" }))]),
      change(12, [put(actor("early", { by: "p1", at }))]),
    ]);
    expect(actorsBy(store, "p1").map((own) => own.id)).toEqual(["early", "late"]);
  });

  it("order stages and leave out the excluded ones", () => {
    const stage = (id: string, order: number, more = {}): Effect => ({
      kind: "stage",
      id,
      value: { id, name: id, order, ...more },
    });
    store.apply([
      change(11, [stage("market", 3), stage("inputs", 1), stage("out", 2, { excluded: true })]),
      change(12, [stage("help", 9, { kind: "support" })]),
    ]);
    expect(stagesInOrder(store, "chain").map((found) => found.id)).toEqual(["inputs", "market"]);
    expect(stagesInOrder(store).map((found) => found.id)).toEqual(["inputs", "market", "help"]);
  });

  it("follow aliases to the survivor of a merge, and stop at a loop", () => {
    const alias = (id: string, into: string): Effect => ({ kind: "alias", id, value: { id, of: "actor", into } });
    store.apply([change(11, [alias("x", "y"), alias("y", "a"), alias("p", "q"), alias("q", "p")])]);
    expect(store.resolve("x")).toBe("a");
    expect(store.resolve("b")).toBe("b");
    expect(["p", "q"]).toContain(store.resolve("p"));
  });
});
