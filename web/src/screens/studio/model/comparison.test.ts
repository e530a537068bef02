import { describe, expect, it } from "vitest";
import { ElementTable } from "../../../map/element-table";
import type { ComparedElement, ComparisonReport } from "../../../protocol/branches";
import type { MapElement } from "../../../protocol/changes";
import {
  changedIn,
  contradictions,
  countChanges,
  countMerged,
  differing,
  folded,
  isTakenOver,
  signsOf,
  toDecide,
  unionTable,
  withoutQuestion,
} from "./comparison";

const mill = { id: "mill", name: "Mill", type: "producer.small" };
const shop = { id: "shop", name: "Shop", type: "trade.buyer" };
const link = { id: "l1", source: "mill", target: "shop", type: "sellsTo" };

function compared(element: Partial<ComparedElement> & Pick<ComparedElement, "kind" | "id">): ComparedElement {
  return { merges: true, canTake: true, ...element };
}

function report(...elements: ComparedElement[]): ComparisonReport {
  return {
    parent: "room",
    parentTitle: "Room",
    forkRev: 3,
    at: "2026-11-25T10:00:00Z",
    copyRev: 2,
    roomRev: 9,
    moved: 0,
    elements,
  };
}

const added = compared({ kind: "actor", id: "mill", sinceFork: "added", againstRoom: "added", copy: mill });
const removed = compared({
  kind: "actor",
  id: "shop",
  sinceFork: "removed",
  againstRoom: "removed",
  fork: shop,
  room: shop,
});
const goneLink = compared({
  kind: "link",
  id: "l1",
  sinceFork: "removed",
  againstRoom: "removed",
  fork: link,
  room: link,
});
const onlyInRoom = compared({
  kind: "actor",
  id: "new",
  againstRoom: "removed",
  merges: false,
  room: { ...shop, id: "new" },
});
const renamed = compared({
  kind: "actor",
  id: "mill",
  sinceFork: "changed",
  againstRoom: "changed",
  conflict: "changedInRoom",
  fork: mill,
  copy: { ...mill, name: "Big mill", rev: 2 },
  room: { ...mill, name: "Old mill", note: "asked", rev: 8 },
});

describe("a what-if copy beside its map", () => {
  it("holds the copy against then and against now", () => {
    const both = report(added, onlyInRoom);
    expect(differing(both, "fork")).toEqual([added]);
    expect(differing(both, "room")).toEqual([added, onlyInRoom]);
    expect(countChanges(differing(both, "room"), "room")).toEqual({ added: 1, changed: 0, removed: 1 });
  });

  it("names the fields that differ from either side, and none that only the server fills", () => {
    expect(changedIn(renamed, "fork")).toEqual(["name"]);
    expect(changedIn(renamed, "room")).toEqual(["name", "note"]);
  });

  it("counts a conflict among what is taken over only once the copy's side is chosen", () => {
    const open = report(removed, renamed);
    expect(toDecide(open)).toEqual([renamed]);
    expect(withoutQuestion(open)).toEqual([removed]);
    expect(countMerged(open, new Map())).toBe(1);
    expect(countMerged(open, new Map([["actor/mill", "room"]]))).toBe(1);
    expect(countMerged(open, new Map([["actor/mill", "copy"]]))).toBe(2);
  });

  it("asks nothing about what has to stay anyway", () => {
    expect(toDecide(report({ ...removed, conflict: "stillUsed", canTake: false }))).toEqual([]);
  });

  it("is taken over once nothing is left that the copy alone has", () => {
    expect(isTakenOver(report(onlyInRoom))).toBe(true);
    expect(isTakenOver(report(added))).toBe(false);
    expect(isTakenOver({ ...report(), moved: 1 })).toBe(false);
  });

  it("draws what is gone beside what is there, links only between ends that are drawn", () => {
    const copy = ElementTable.of([{ kind: "actor", id: "mill", value: mill }] as MapElement[]);
    const drawn = unionTable(copy, report(goneLink, removed), "fork");
    expect(drawn.get("actor", "shop")).toEqual(shop);
    expect(drawn.get("link", "l1")).toEqual(link);
    expect(copy.get("actor", "shop")).toBeUndefined();
    expect(unionTable(copy, report(goneLink), "fork").get("link", "l1")).toBeUndefined();
    expect(signsOf(report(goneLink, removed), "fork")).toEqual(new Map([["shop", "removed"]]));
    expect(signsOf(report(goneLink), "fork")).toEqual(new Map([["l1", "removed"]]));
  });

  it("tells links that went with an actor together with it", () => {
    expect(folded([removed, goneLink], "fork")).toEqual([{ element: removed, links: 1 }]);
    expect(folded([goneLink], "fork")).toEqual([{ element: goneLink, links: 0 }]);
  });

  it("says in words what both sides of a conflict have", () => {
    expect(contradictions(renamed)).toEqual([{ field: "name", room: "Old mill", copy: "Big mill" }]);
  });
});
