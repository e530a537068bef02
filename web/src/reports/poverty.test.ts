import { beforeEach, expect, test } from "vitest";
import { ElementTable } from "../map/element-table";
import type { Finding, Insight, ResultTable } from "../protocol/analyses";
import { povertyOf } from "./poverty";

let map: ElementTable;
const sentence = { key: "k", pattern: "p", values: [], text: "p" };
const table: ResultTable = {
  name: "povertyByStage",
  columns: ["poor", "vulnerable", "notFlagged", "insufficientData"],
  rows: ["Making", "Selling", "Hauling"],
  cells: [
    [2, 1, 4, 0],
    [0, 0, 1, 1],
    [0, 0, 0, 3],
  ],
};

function insight(findings: readonly Finding[], shown?: ResultTable): Insight {
  const measure = { method: "poverty-nodes", top: [], sentence, caveats: [], findings };
  return { rev: 1, measures: [shown === undefined ? measure : { ...measure, table: shown }] };
}

function flag(rule: string, kind: "actor" | "group", id: string): Finding {
  const about = [{ kind, id }];
  return {
    ...{ rule, severity: "serious", about, evidence: [], missing: [], confidence: 1, source: "s" },
    ...{ sentence, reasons: [] },
  };
}

beforeEach(() => {
  map = new ElementTable();
  for (const [order, name] of ["Making", "Selling", "Hauling", "Design"].entries()) {
    map.put({ kind: "stage", id: name.toLowerCase(), value: { id: name.toLowerCase(), name, order } });
  }
  const type = "position.subcontractor";
  map.put({ kind: "actor", id: "stitchers", value: { id: "stitchers", name: "Stitchers", type, kind: "group" } });
  map.put({ kind: "actor", id: "fatima", value: { id: "fatima", name: "Fatima", type } });
});

test("the worst that is said of a stage counts; a stage nobody spoke of is not known, which is not well", () => {
  const stages = povertyOf(insight([], table), map)?.stages;
  expect(stages?.get("making")).toEqual({ level: "poor", poor: 2, vulnerable: 1 });
  expect(stages?.get("selling")?.level).toBe("notFlagged");
  expect(stages?.get("hauling")?.level).toBe("unknown");
  expect(stages?.get("design")?.level).toBe("unknown");
});

test("groups carry their flag; a person never does, whatever a finding says", () => {
  const findings = [
    flag("poorNode", "actor", "stitchers"),
    flag("vulnerableNode", "actor", "fatima"),
    flag("vulnerableNode", "group", "position.subcontractor"),
    flag("contestedFlag", "actor", "stitchers"),
  ];
  expect([...(povertyOf(insight(findings), map)?.groups ?? [])]).toEqual([["stitchers", "poor"]]);
});

test("before the first answer nothing is said, and without a table no stage is known", () => {
  expect(povertyOf(undefined, map)).toBeUndefined();
  expect(povertyOf({ rev: 1, measures: [] }, map)?.stages.get("making")?.level).toBe("unknown");
});
