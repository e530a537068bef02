import { describe, expect, it } from "vitest";
import type { Finding, Insight } from "../../../protocol/analyses";
import { numberLines, ruleLines } from "./numbers";

const sentence = { key: "k", pattern: "p", values: [], text: "t" };

function finding(rule: string, stage: string, severity: Finding["severity"] = "serious"): Finding {
  return {
    rule,
    severity,
    about: [{ kind: "stage", id: stage }],
    evidence: [],
    missing: [],
    confidence: 1,
    source: "s",
    sentence,
    reasons: [],
  };
}

function insight(pieces: number, ...findings: Finding[]): Insight {
  const rest = { top: [], sentence, caveats: [] };
  return {
    rev: 1,
    measures: [
      { method: "components", value: pieces, findings: [], ...rest },
      { method: "white-spots", findings, ...rest },
    ],
  };
}

describe("numbers before and after", () => {
  const before = insight(3, finding("whiteSpot", "a"), finding("whiteSpot", "b"), finding("poorNode", "c", "watch"));
  const after = insight(2, finding("whiteSpot", "b"), finding("thin", "a", "watch"), finding("thin", "d", "note"));

  it("counts gaps without notes, white spots, and signs of poverty apart", () => {
    const lines = numberLines(before, after).map((line) => [line.name, line.before, line.after]);
    expect(lines).toEqual([
      ["gaps", 2, 2],
      ["whiteSpots", 2, 1],
      ["poverty", 1, 0],
      ["components", 3, 2],
    ]);
  });

  it("tells for each rule what closed, what is new and what stayed; quiet rules come last", () => {
    const lines = ruleLines(before, after).map((line) => [
      line.rule,
      line.closed.length,
      line.opened.length,
      line.same,
    ]);
    expect(lines).toEqual([
      ["whiteSpot", 1, 0, 1],
      ["poorNode", 1, 0, 0],
      ["thin", 0, 2, 0],
    ]);
    expect(ruleLines(after, after).every(({ closed, opened }) => closed.length + opened.length === 0)).toBe(true);
  });
});
