import { describe, expect, it } from "vitest";
import type { AnalysisResult } from "../../../protocol/analyses";
import { scaleOf } from "../../../reports/scale";
import { knowledgeGrid } from "./knowledge";
import { spread } from "./scatter";

function result(values: AnalysisResult["values"], figures: AnalysisResult["figures"] = []): AnalysisResult {
  return { values, figures } as unknown as AnalysisResult;
}

const firm = (id: string, position: number, openness: number | null, role: number | null, more = {}) => ({
  id,
  value: position,
  more: { openness, knowledgeRole: role, in: 1, out: 1, outsideSources: openness, ...more },
});

describe("the grid of knowledge roles", () => {
  it("has a cell for each position and openness, empty ones as well", () => {
    const grid = knowledgeGrid(result([firm("a", 1, 3, 1), firm("b", 4, 1, 5)], [{ name: "highFrom", value: 4 }]));
    expect(grid?.columns).toEqual(["lowOpenness", "mediumOpenness", "highOpenness"]);
    expect(grid?.rows.map(({ cells }) => cells.map(({ members }) => members.length))).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    expect(grid?.rows[0]?.cells[2]?.roles).toEqual(["gatekeeper"]);
    expect(grid?.cuts).toEqual({ medium: undefined, high: 4 });
  });

  it("leaves out whom the method could not place, and gives those of unknown openness a column", () => {
    const unasked = { id: "x", value: null, reason: "NOT_ASKED", more: { openness: null } };
    const grid = knowledgeGrid(result([unasked, firm("a", 3, null, null)]));
    expect(grid?.columns.at(-1)).toBe("unknownOpenness");
    expect(grid?.knowers.map(({ id, outside }) => [id, outside])).toEqual([["a", null]]);
    expect(knowledgeGrid(result([unasked]))).toBeUndefined();
    expect(knowledgeGrid(undefined)).toBeUndefined();
  });

  it("names those first who exchange most", () => {
    const grid = knowledgeGrid(result([firm("a", 1, 3, 1), firm("b", 1, 3, 1, { out: 9 })]));
    expect(grid?.rows[0]?.cells[2]?.members.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("the scatter", () => {
  it("has round steps around zero", () => {
    expect(scaleOf([-7, 12]).ticks).toEqual([-5, 0, 5, 10]);
    expect(scaleOf([0, 0]).ticks).toEqual([0, 1]);
  });

  it("shows firms with the same numbers beside each other, the first in its place", () => {
    const points = Array.from({ length: 15 }, (_, index) => ({ id: `${index}`, x: 40, y: 40, radius: 6 }));
    const placed = spread(points);
    expect(placed[0]).toEqual(points[0]);
    for (const [at, a] of placed.entries()) {
      for (const b of placed.slice(at + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(11);
      }
    }
  });
});
