import { beforeEach, describe, expect, it } from "vitest";
import { MapStore } from "../../map/map-store";
import type { Change, Effect, MapElement } from "../../protocol/changes";
import { GoneLinks } from "./gone-links";

const at = "2026-11-22T10:42:00Z";
let store: MapStore;
let gone: GoneLinks;

function change(rev: number, by: string, ...effects: Effect[]): Change {
  return { rev, by, client: "c", seq: rev, at, effects };
}

const actor = (id: string): MapElement => ({ kind: "actor", id, value: { id, name: id, type: "producer.small" } });
const link: MapElement = {
  kind: "link",
  id: "l",
  value: { id: "l", source: "a", target: "b", type: "sellsTo", assertions: [{ by: "me", stance: "asserts", at }] },
};

beforeEach(() => {
  store = new MapStore();
  store.load({ rev: 1, hash: "", elements: [actor("a"), actor("b"), actor("c"), link] });
  gone = new GoneLinks(store, "me");
});

describe("GoneLinks", () => {
  it("tells of an own link that went with a removed organisation", () => {
    store.apply([
      change(2, "facilitator", { kind: "actor", id: "b", value: null }, { kind: "link", id: "l", value: null }),
    ]);
    expect(gone.links.value).toMatchObject([{ id: "l" }]);
    gone.dismiss("l");
    expect(gone.links.value).toEqual([]);
  });

  it("falls silent when the organisation comes back with its links", () => {
    store.apply([
      change(2, "facilitator", { kind: "actor", id: "b", value: null }, { kind: "link", id: "l", value: null }),
    ]);
    expect(gone.links.value).toHaveLength(1);
    store.apply([change(3, "facilitator", actor("b"), link)]);
    expect(gone.links.value).toEqual([]);
  });

  it("says nothing about a link whose two ends were united", () => {
    store.apply([
      change(
        2,
        "facilitator",
        { kind: "actor", id: "b", value: null },
        { kind: "alias", id: "b", value: { id: "b", of: "actor", into: "a" } },
        { kind: "link", id: "l", value: null },
      ),
    ]);
    expect(gone.links.value).toEqual([]);
  });

  it("says nothing about what this person took back", () => {
    store.apply([change(2, "me", { kind: "link", id: "l", value: null })]);
    expect(gone.links.value).toEqual([]);
  });

  it("says nothing about a link that lives on after a merge", () => {
    store.apply([
      change(
        2,
        "facilitator",
        { kind: "actor", id: "b", value: null },
        { kind: "alias", id: "b", value: { id: "b", of: "actor", into: "c" } },
        { kind: "link", id: "l", value: null },
        { kind: "link", id: "l2", value: { ...link.value, id: "l2", target: "c" } as never },
      ),
    ]);
    expect(gone.links.value).toEqual([]);
  });

  it("notices what vanished while the phone was away", () => {
    store.load({ rev: 9, hash: "", elements: [actor("a")] });
    expect(gone.links.value).toHaveLength(1);
  });
});
