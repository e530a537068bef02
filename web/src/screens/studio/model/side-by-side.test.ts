import { describe, expect, it } from "vitest";
import type { AnalysisResult, Finding, LiveMeasure } from "../../../protocol/analyses";
import type { ClusterPair, ClusterSide, ClusterStage, StageStatus } from "../../../protocol/clusters";
import { commonStages, figurePairs, lanePairs } from "./side-by-side";

const sentence = { key: "k", pattern: "p", values: [], text: "t" };

function stage(id: string, status: StageStatus, local = status === "covered" ? 2 : 0): ClusterStage {
  return { id, name: id, kind: "chain", status, local, outside: 0 };
}

function finding(rule: string, severity: Finding["severity"] = "serious"): Finding {
  return { rule, severity, about: [], evidence: [], missing: [], confidence: 1, source: "s", sentence, reasons: [] };
}

function measure(method: string, value?: number, ...findings: Finding[]): LiveMeasure {
  return { method, top: [], sentence, caveats: [], findings, ...(value === undefined ? {} : { value }) };
}

function result(...figures: AnalysisResult["figures"]): AnalysisResult {
  return { method: "cluster-comparison", figures, value: null } as unknown as AnalysisResult;
}

function side(stages: readonly ClusterStage[], measures: readonly LiveMeasure[] = [], actors = 1): ClusterSide {
  return { id: "m", title: "M", rev: 1, actors, links: 0, stages, measures };
}

function pair(first: ClusterSide, second: ClusterSide, comparison = result()): ClusterPair {
  return { comparison, first, second };
}

describe("two chains lane beside lane", () => {
  const abidjan = side([stage("raw", "whiteSpot"), stage("moulds", "covered"), stage("users", "notAsked")]);
  const germany = side([
    stage("raw", "covered"),
    stage("moulds", "thin", 1),
    stage("recycling", "covered"),
    stage("users", "covered"),
  ]);

  it("keeps the order of the first; a stage that only the second has stands after what precedes it there", () => {
    const lanes = lanePairs(pair(abidjan, germany));
    expect(lanes.map(({ id }) => id)).toEqual(["raw", "moulds", "recycling", "users"]);
    expect(lanes[2]?.first).toBeUndefined();
    expect(lanes[2]?.second?.local).toBe(2);
    expect(commonStages(lanes)).toBe(3);
  });

  it("marks a stage that only one cluster fills, but none that a room was not asked about", () => {
    const lanes = lanePairs(pair(abidjan, germany));
    expect(lanes.map(({ only }) => only)).toEqual(["second", undefined, undefined, undefined]);
    expect(lanePairs(pair(germany, abidjan))[0]?.only).toBe("first");
  });

  it("counts a stage that only outsiders do as not there", () => {
    const lanes = lanePairs(pair(side([stage("design", "external")]), side([stage("design", "covered")])));
    expect(lanes[0]?.only).toBe("second");
  });

  it("shows two chains without a common stage one after the other", () => {
    const lanes = lanePairs(pair(side([stage("a", "covered")]), side([stage("x", "covered"), stage("y", "covered")])));
    expect(lanes.map(({ id }) => id)).toEqual(["a", "x", "y"]);
    expect(commonStages(lanes)).toBe(0);
  });

  it("is empty where neither map has a chain", () => {
    expect(lanePairs(pair(side([]), side([])))).toEqual([]);
  });
});

describe("two clusters number beside number", () => {
  const first = side(
    [stage("raw", "whiteSpot")],
    [
      measure("stage-coverage", 0.5, finding("whiteSpot"), finding("thin", "watch"), finding("far", "note")),
      measure("density", 0.2),
    ],
    20,
  );
  const second = side(
    [stage("raw", "covered")],
    [measure("stage-coverage", 1), measure("density", 0.1), measure("poverty-nodes", 1, finding("poorNode"))],
    30,
  );
  const comparison = result({ name: "coverageFirst", value: 0.25 }, { name: "coverageSecond", value: 0.75 });
  const lines = new Map(figurePairs(pair(first, second, comparison)).map((line) => [line.name, line]));

  it("counts white spots, gaps without notes, and signs of poverty apart", () => {
    expect(lines.get("whiteSpots")).toMatchObject({ first: { value: 1 }, second: { value: 0 }, larger: "first" });
    expect(lines.get("gaps")).toMatchObject({ first: { value: 2 }, second: { value: 0 } });
    expect(lines.get("poverty")).toMatchObject({ first: { value: 0 }, second: { value: 1 } });
  });

  it("takes the coverage over common stages from the comparison", () => {
    expect(lines.get("cluster-comparison")).toMatchObject({ first: { value: 0.25 }, second: { value: 0.75 } });
  });

  it("ends the bars of a share at the whole, and those of other numbers at the larger of the two", () => {
    expect(lines.get("stage-coverage")?.most).toBe(1);
    expect(lines.get("density")?.most).toBe(0.2);
    expect(lines.get("actors")).toMatchObject({ most: 30, larger: "second", isCount: true });
  });

  it("leaves out what neither has, and tells no larger one where one is missing or both are alike", () => {
    expect(lines.has("reciprocity")).toBe(false);
    expect(lines.get("links")?.larger).toBeUndefined();
    const half = figurePairs(pair(side([], [measure("density", 0.3)]), side([])));
    expect(half.find(({ name }) => name === "density")?.larger).toBeUndefined();
    expect(half.some(({ name }) => name === "whiteSpots")).toBe(false);
  });
});
