import { isInChain, type MapReader } from "../../../map/selectors";
import type { ChainPlan, ChainService, ExpectedFlow, Stage } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import type { ChainTemplate } from "../../../protocol/plans";

/** What taking over a template would do to a map. */
export interface Takeover {
  readonly added: readonly Stage[];
  /** Stages of the same id: the map's own word about them stays. */
  readonly kept: readonly Stage[];
  /** Stages of the map that the template does not have; they stay, too. */
  readonly others: readonly Stage[];
  readonly ops: readonly Op[];
}

/** The stages of the chain in their order, those beside it after them. */
export function stagesInOrder(map: MapReader): readonly Stage[] {
  const beside = (stage: Stage): number => (isInChain(stage) ? 0 : 1);
  return [...map.all("stage").values()].sort(
    (a, b) => beside(a) - beside(b) || a.order - b.order || (a.id < b.id ? -1 : 1),
  );
}

export function planOf(map: MapReader): ChainPlan {
  return map.get("chain", "chain") ?? { flows: [] };
}

/** Brings a template onto a map as one change: new stages first, then the plan that names them. Nothing is removed. */
export function takeover(map: MapReader, template: ChainTemplate): Takeover {
  const own = stagesInOrder(map);
  const wanted = new Set(template.stages.map(({ id }) => id));
  const added = template.stages.filter(({ id }) => map.get("stage", id) === undefined);
  const plan: ChainPlan = {
    template: template.id,
    version: template.version,
    flows: template.flows,
    ...(template.services.length === 0 ? {} : { services: template.services }),
    source: template.source,
  };
  return {
    added,
    kept: own.filter(({ id }) => wanted.has(id)),
    others: own.filter(({ id }) => !wanted.has(id)),
    ops: [...added.map((stage): Op => ({ op: "stage.put", stage })), { op: "chain.put", chain: plan }],
  };
}

/** Expects a flow between two stages, or no longer; what is said of other flows stays. */
export function toggleFlow(plan: ChainPlan, from: string, to: string): Op {
  const isThere = (flow: ExpectedFlow): boolean => flow.from === from && flow.to === to;
  const others = plan.flows.filter((flow) => !isThere(flow));
  const flows = others.length < plan.flows.length ? others : [...others, { from, to }];
  return { op: "chain.put", chain: { ...withoutRev(plan), flows } };
}

/** Says how much of a flow one unit of the taker's output needs; undefined when nobody knows. */
export function setPerUnit(plan: ChainPlan, from: string, to: string, perUnit: number | undefined): Op {
  const flows = plan.flows.map((flow) => {
    const { perUnit: _before, ...rest } = flow;
    return flow.from !== from || flow.to !== to ? flow : perUnit === undefined ? rest : { ...rest, perUnit };
  });
  return { op: "chain.put", chain: { ...withoutRev(plan), flows } };
}

/** How much a stage needs a service, from not at all on. */
export const requirements = ["none", "useful", "essential"] as const;
export type Requirement = (typeof requirements)[number];

export function needOf(service: ChainService, stage: string): Requirement {
  return service.needs.find((need) => need.stage === stage)?.requirement ?? "none";
}

/** A service that one kind of link, or one family of kinds, brings; no stage needs it yet. */
export function addService(plan: ChainPlan, id: string, name: string, link: string): Op {
  return withServices(plan, [...(plan.services ?? []), { id, name, links: [link], needs: [] }]);
}

export function removeService(plan: ChainPlan, id: string): Op {
  return withServices(
    plan,
    (plan.services ?? []).filter((service) => service.id !== id),
  );
}

/** Names a service as the room does, in every language. */
export function renameService(plan: ChainPlan, id: string, name: string): Op {
  return changeService(plan, id, ({ names: _others, ...rest }) => ({ ...rest, name }));
}

/** The next requirement of a stage, from not at all over useful to essential and round again. */
export function turnNeed(plan: ChainPlan, id: string, stage: string): Op {
  return changeService(plan, id, (service) => {
    const next = requirements[(requirements.indexOf(needOf(service, stage)) + 1) % requirements.length] ?? "none";
    const others = service.needs.filter((need) => need.stage !== stage);
    return { ...service, needs: next === "none" ? others : [...others, { stage, requirement: next }] };
  });
}

/** Whether the room was asked who offers a service: only then does nobody mean a gap. */
export function askService(plan: ChainPlan, id: string, asked: boolean): Op {
  return changeService(plan, id, ({ asked: _before, ...rest }) => (asked ? { ...rest, asked } : rest));
}

export function putStage(stage: Stage, set: Partial<Stage>): Op {
  const { rev: _rev, ...changed } = { ...stage, ...set };
  return { op: "stage.put", stage: changed };
}

/** A new stage at the end of the chain. */
export function addStage(map: MapReader, id: string, name: string): Op {
  const last = Math.max(0, ...stagesInOrder(map).map(({ order }) => order));
  return { op: "stage.put", stage: { id, name, order: last + 1, kind: "chain" } };
}

/** Removes a stage and, before it, all flows and needs that name it, as one change. */
export function removeStage(map: MapReader, id: string): readonly Op[] {
  const plan = planOf(map);
  const flows = plan.flows.filter(({ from, to }) => from !== id && to !== id);
  const services = plan.services?.map((service) => ({
    ...service,
    needs: service.needs.filter(({ stage }) => stage !== id),
  }));
  const isNamed = JSON.stringify([flows, services]) !== JSON.stringify([plan.flows, plan.services]);
  const chain = { ...withoutRev(plan), flows, ...(services === undefined ? {} : { services }) };
  return [...(isNamed ? [{ op: "chain.put", chain } as const] : []), { op: "stage.remove", id }];
}

/** Changes places with the neighbour; lanes of equal order are told apart first. */
export function moveStage(map: MapReader, id: string, by: 1 | -1): readonly Op[] {
  const chain = stagesInOrder(map).filter(isInChain);
  const at = chain.findIndex((stage) => stage.id === id);
  const [moved, neighbour] = [chain[at], chain[at + by]];
  if (moved === undefined || neighbour === undefined) {
    return [];
  }
  const order = chain.map((_, index) => index + 1);
  const places = new Map(chain.map((stage, index) => [stage.id, order[index] ?? index]));
  places.set(moved.id, order[at + by] ?? 0).set(neighbour.id, order[at] ?? 0);
  return chain.flatMap((stage) => {
    const place = places.get(stage.id);
    return place === undefined || place === stage.order ? [] : [putStage(stage, { order: place })];
  });
}

function changeService(plan: ChainPlan, id: string, change: (service: ChainService) => ChainService): Op {
  return withServices(
    plan,
    (plan.services ?? []).map((service) => (service.id === id ? change(service) : service)),
  );
}

function withServices(plan: ChainPlan, services: readonly ChainService[]): Op {
  return { op: "chain.put", chain: { ...withoutRev(plan), services } };
}

function withoutRev(plan: ChainPlan): Omit<ChainPlan, "rev"> {
  const { rev: _rev, ...rest } = plan;
  return rest;
}
