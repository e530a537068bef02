import { expect, test } from "vitest";
import type { AnalysisResult } from "../../protocol/analyses";
import { playbackOf, reachedBy } from "./playback";

function result(parts: Partial<AnalysisResult>): AnalysisResult {
  return { method: "cascade", values: [], tables: [], groups: [], nodeCount: 4, ...parts } as AnalysisResult;
}

const reached = (id: string, step: number | null) => ({ id, value: 1, more: { step } });

test("a run has one step for each wave, and as many as the longest of the other runs", () => {
  const playback = playbackOf(
    result({
      values: [reached("a", 0), reached("b", 1), reached("c", 1), reached("d", null)],
      tables: [
        {
          name: "reachedByStep",
          columns: ["mean", "low", "high"],
          rows: ["0", "1", "2"],
          cells: [
            [1, 1, 1],
            [2.5, 1, 3],
            [3, 1, 4],
          ],
        },
      ],
    }),
  );
  expect(playback?.steps.map((step) => step.reached)).toEqual([["a"], ["b", "c"], []]);
  expect(playback?.curve[2]).toEqual({ mean: 3, low: 1, high: 4 });
  expect(playback?.hasBand).toBe(true);
  expect(playback?.observed).toBe(0);
  expect(playback?.stepOf.get("c")).toBe(1);
  expect(playback?.stepOf.has("d")).toBe(false);
  expect(playback === undefined ? [] : [0, 1, 2].map((step) => reachedBy(playback, step))).toEqual([1, 3, 3]);
});

test("a run that outlasts the curve keeps its end", () => {
  const playback = playbackOf(
    result({
      values: [reached("a", 0), reached("b", 2)],
      tables: [{ name: "reachedByStep", columns: ["mean", "low", "high"], rows: ["0"], cells: [[1, 1, 1]] }],
    }),
  );
  expect(playback?.curve.map(({ mean }) => mean)).toEqual([1, 1, 1]);
});

test("what was observed comes first with its dates, and who would follow after it", () => {
  const playback = playbackOf(
    result({
      method: "exposure",
      values: [
        { id: "a", value: null, more: { step: 0, follows: null } },
        { id: "b", value: null, more: { step: 1, follows: null } },
        { id: "c", value: null, more: { step: null, follows: null } },
        { id: "d", value: 0.5, more: { step: null, follows: 1 } },
      ],
      groups: [{ name: "adopters", kind: "adoption", members: ["a", "b", "c"] }],
      tables: [{ name: "adoptionByStep", columns: [], rows: ["1998", "2003"], cells: [[], []] }],
    }),
  );
  expect(playback?.steps).toEqual([
    { undated: true, reached: ["c"] },
    { moment: "1998", reached: ["a"] },
    { moment: "2003", reached: ["b"] },
    { reached: ["d"] },
  ]);
  expect(playback?.observed).toBe(3);
  expect(playback?.hasBand).toBe(false);
  expect(playback?.curve.map(({ mean }) => mean)).toEqual([1, 2, 3, 4]);
});

test("a result without steps cannot be played", () => {
  expect(playbackOf(undefined)).toBeUndefined();
  expect(playbackOf(result({ values: [{ id: "a", value: 3.2 }] }))).toBeUndefined();
  expect(playbackOf(result({ method: "exposure", values: [reached("a", null)] }))).toBeUndefined();
});
