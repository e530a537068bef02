import { expect, test } from "vitest";
import type { ActorGroup, AnalysisResult } from "../../../protocol/analyses";
import { paintingOf } from "./painting";

function result(values: readonly (number | null)[], groups: readonly ActorGroup[] = []): AnalysisResult {
  return {
    values: values.map((value, index) => ({ id: `a${index}`, value })),
    groups,
  } as unknown as AnalysisResult;
}

test("the area of an actor grows with its value; without a value it is small", () => {
  const { sizes } = paintingOf(result([0, 1, 4, null]), false);
  expect([...(sizes ?? [])]).toEqual([
    ["a0", 16],
    ["a1", 38],
    ["a2", 60],
    ["a3", 16],
  ]);
});

test("where little is best, little is large", () => {
  expect(paintingOf(result([0, 1]), true).sizes?.get("a0")).toBe(60);
});

test("equal values say nothing, so sizes stay as they are", () => {
  expect(paintingOf(result([2, 2]), false)).toEqual({});
});

test("the largest groups get a fill each, actors by themselves are grey", () => {
  const groups = [
    { name: "x", kind: "community", members: ["a2"] },
    { name: "y", kind: "community", members: ["a0", "a1"] },
  ];
  const { fills } = paintingOf(result([], groups), false);
  expect([...(fills ?? [])]).toEqual([
    ["a0", "#0072b2"],
    ["a1", "#0072b2"],
    ["a2", "#999999"],
  ]);
});

test("each group of three or more has an area behind it", () => {
  const groups = [
    { name: "x", kind: "community", members: ["a0", "a1", "a2"] },
    { name: "y", kind: "community", members: ["a3", "a4"] },
  ];
  expect(paintingOf(result([], groups), false).areas).toEqual([{ fill: "#0072b2", members: ["a0", "a1", "a2"] }]);
});

test("groups that may overlap do not colour", () => {
  const groups = ["1", "2"].map((name) => ({ name, kind: "biconnected", members: ["a0", "a1"] }));
  expect(paintingOf(result([], groups), false)).toEqual({});
});
