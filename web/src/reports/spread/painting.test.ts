import { expect, test } from "vitest";
import { ElementTable } from "../../map/element-table";
import { spreadDecoration, spreadFills } from "./painting";
import type { Playback } from "./playback";

const map = new ElementTable();
const link = (id: string, source: string, target: string) =>
  map.put({ kind: "link", id, value: { id, source, target, type: "sellsTo" } });
link("ab", "a", "b");
link("bc", "b", "c");
link("cd", "c", "d");

const playback: Playback = {
  steps: [{ reached: ["a"] }, { reached: ["b"] }, { reached: ["c"] }],
  stepOf: new Map([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]),
  curve: [],
  hasBand: false,
  observed: 0,
  actors: 4,
};

test("who began, who was reached before and who is reached now are told apart by fill and number", () => {
  const drawn = spreadDecoration(playback, 1, map);
  expect(["a", "b", "c"].map((id) => drawn.fill?.(id))).toEqual([spreadFills.first, spreadFills.now, spreadFills.not]);
  expect(["a", "b", "c"].map((id) => drawn.badge?.(id))).toEqual(["0", "1", ""]);
  expect(["a", "b", "c"].map((id) => drawn.marked?.(id))).toEqual([false, true, false]);
  expect(spreadDecoration(playback, 2, map).fill?.("b")).toBe(spreadFills.before);
});

test("links over which it can have come just now stand out, others only once both ends are reached", () => {
  const at = (step: number) => ["ab", "bc", "cd"].map((id) => spreadDecoration(playback, step, map).colour?.(id));
  expect(at(0)).toEqual(["#D9DBE1", "#D9DBE1", "#D9DBE1"]);
  expect(at(1)[0]).not.toBe("#D9DBE1");
  expect(at(1)[0]).toBeDefined();
  expect(at(2)[0]).toBeUndefined();
  expect(at(2)[2]).toBe("#D9DBE1");
});

test("nothing is given a size or a place, so that nothing on the map moves", () => {
  expect(Object.keys(spreadDecoration(playback, 1, map)).sort()).toEqual(["badge", "colour", "fill", "marked"]);
});
