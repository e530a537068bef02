import { beforeEach, expect, test } from "vitest";
import { ElementTable } from "../../../map/element-table";
import type { ChainPlan } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import type { ChainTemplate } from "../../../protocol/plans";
import {
  addService,
  addStage,
  askService,
  moveStage,
  planOf,
  removeService,
  removeStage,
  renameService,
  setPerUnit,
  takeover,
  toggleFlow,
  turnNeed,
} from "./chain-plan";

let map: ElementTable;

const template: ChainTemplate = {
  id: "leather",
  version: 1,
  name: "Leather",
  source: "UNIDO",
  stages: [
    { id: "hides", name: "Hides", order: 1, role: "input" },
    { id: "tanning", name: "Tanning", order: 2 },
  ],
  flows: [{ from: "hides", to: "tanning" }],
  services: [
    { id: "training", name: "Training", links: ["trains"], needs: [{ stage: "tanning", requirement: "useful" }] },
  ],
};

beforeEach(() => {
  map = new ElementTable();
  map.put({ kind: "stage", id: "tanning", value: { id: "tanning", name: "Our tanneries", order: 5, asked: true } });
  map.put({ kind: "stage", id: "shoes", value: { id: "shoes", name: "Shoes", order: 5 } });
});

test("a template adds the stages that are missing, and leaves the map's own as they are", () => {
  const { added, kept, others, ops } = takeover(map, template);
  expect([added, kept, others].map((stages) => stages.map(({ id }) => id))).toEqual([
    ["hides"],
    ["tanning"],
    ["shoes"],
  ]);
  expect(ops).toEqual([
    { op: "stage.put", stage: template.stages[0] },
    {
      op: "chain.put",
      chain: {
        template: "leather",
        version: 1,
        flows: template.flows,
        services: template.services,
        source: "UNIDO",
      },
    },
  ]);
});

test("a flow is expected once, and no longer at the second click; what others need stays", () => {
  const flows = [{ from: "tanning", to: "shoes", perUnit: 2 }];
  map.put({ kind: "chain", id: "chain", value: { flows, template: "leather", version: 1, rev: 7 } });
  const both = [...flows, { from: "hides", to: "tanning" }];
  expect(toggleFlow(planOf(map), "hides", "tanning")).toEqual({
    op: "chain.put",
    chain: { flows: both, template: "leather", version: 1 },
  });
  expect(toggleFlow({ flows: both }, "tanning", "shoes")).toEqual({
    op: "chain.put",
    chain: { flows: [{ from: "hides", to: "tanning" }] },
  });
});

test("a flow says how much one unit of the taker needs, or no longer", () => {
  const plan = {
    flows: [
      { from: "hides", to: "tanning" },
      { from: "tanning", to: "shoes", perUnit: 2 },
    ],
    rev: 3,
  };
  const flows = (perUnit: number | undefined) => {
    const op = setPerUnit(plan, "tanning", "shoes", perUnit);
    return op.op === "chain.put" ? op.chain : undefined;
  };
  expect(flows(0.8)).toEqual({ flows: [plan.flows[0], { from: "tanning", to: "shoes", perUnit: 0.8 }] });
  expect(flows(undefined)).toEqual({ flows: [plan.flows[0], { from: "tanning", to: "shoes" }] });
});

test("a stage goes together with the flows and needs that name it, and alone when none does", () => {
  map.put({
    kind: "chain",
    id: "chain",
    value: { flows: [{ from: "tanning", to: "shoes" }], services: template.services },
  });
  expect(removeStage(map, "tanning")).toEqual([
    {
      op: "chain.put",
      chain: { flows: [], services: [{ id: "training", name: "Training", links: ["trains"], needs: [] }] },
    },
    { op: "stage.remove", id: "tanning" },
  ]);
  map.put({ kind: "chain", id: "chain", value: null });
  expect(removeStage(map, "tanning")).toEqual([{ op: "stage.remove", id: "tanning" }]);
});

test("a stage changes places with its neighbour, also where both had the same number", () => {
  const orders = (ops: ReturnType<typeof moveStage>) =>
    ops.map((op) => (op.op === "stage.put" ? [op.stage.id, op.stage.order] : []));
  // Of equal order: shoes before tanning, by their ids.
  expect(orders(moveStage(map, "tanning", -1))).toEqual([
    ["shoes", 2],
    ["tanning", 1],
  ]);
  expect(moveStage(map, "shoes", -1)).toEqual([]);
});

test("a new stage comes last; a service is ticked as asked without touching the others", () => {
  expect(addStage(map, "x", "Design")).toEqual({
    op: "stage.put",
    stage: { id: "x", name: "Design", order: 6, kind: "chain" },
  });
  const plan = {
    flows: [],
    services: [...template.services, { id: "credit", name: "Credit", links: ["lendsTo"], needs: [] }],
  };
  const op = askService(plan, "credit", true);
  expect(op.op === "chain.put" ? op.chain.services?.map(({ asked }) => asked) : []).toEqual([undefined, true]);
});

test("a stage needs a service not at all, usefully, essentially and again not at all; what other stages need stays", () => {
  const needs = (plan: ChainPlan) => plan.services?.[0]?.needs;
  let plan: ChainPlan = { flows: [], services: template.services };
  for (const expected of ["useful", "essential", undefined]) {
    plan = chainOf(turnNeed(plan, "training", "hides"));
    expect(needs(plan)?.find(({ stage }) => stage === "hides")?.requirement).toBe(expected);
    expect(needs(plan)).toContainEqual({ stage: "tanning", requirement: "useful" });
  }
});

test("a service is added with what brings it, renamed and removed; the others stay", () => {
  const plan = chainOf(addService({ flows: [], services: template.services, rev: 3 }, "s1", "Credit", "finance"));
  expect(plan).not.toHaveProperty("rev");
  expect(plan.services?.map(({ name }) => name)).toEqual(["Training", "Credit"]);
  expect(plan.services?.[1]).toEqual({ id: "s1", name: "Credit", links: ["finance"], needs: [] });
  expect(chainOf(renameService(plan, "s1", "Loans")).services?.map(({ name }) => name)).toEqual(["Training", "Loans"]);
  expect(chainOf(removeService(plan, "training")).services?.map(({ name }) => name)).toEqual(["Credit"]);
});

function chainOf(op: Op): ChainPlan {
  return op.op === "chain.put" ? op.chain : { flows: [] };
}
