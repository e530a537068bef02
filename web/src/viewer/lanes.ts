import { isInChain, type MapReader } from "../map/selectors";
import type { Actor, Stage } from "../protocol/elements";
import type { Box } from "./geometry";

/** The chain view in canvas units; the server places actors by the same measures. */
export const chainCanvas = {
  laneWidth: 320,
  lanePitch: 340,
  /** The lane's frame with its heading; actors stand between 0 and 900. */
  headingBottom: 70,
  /** Room for the poverty strip, kept also while there is none, so that the chain stays where it is. */
  stripTop: -147,
  stripBottom: -105,
  laneTop: -95,
  laneBottom: 905,
  bandTop: 920,
  bandBottom: 1245,
} as const;

/** "notAsked" and "excluded" are never gaps: nobody was asked, or it was left out on purpose. */
export type LaneState = "filled" | "whiteSpot" | "notAsked" | "excluded";

export interface LaneCount {
  readonly actors: number;
  /** What the groups of the lane say together, where they count the same thing. */
  readonly total?: { readonly count: number; readonly atLeast: boolean; readonly counted: string };
}

export interface Lane {
  readonly stage: Stage;
  readonly index: number;
  readonly state: LaneState;
  readonly count: LaneCount;
}

/** The stages of the chain in their order, left-out ones included and marked. */
export function chainStages(map: MapReader): Stage[] {
  const stages = [...map.all("stage").values()].filter(isInChain);
  return stages.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

export function chainLanes(map: MapReader): Lane[] {
  const members = new Map<string, Actor[]>();
  for (const actor of map.all("actor").values()) {
    for (const { stage } of actor.stages ?? []) {
      members.set(stage, [...(members.get(stage) ?? []), actor]);
    }
  }
  return chainStages(map).map((stage, index) => {
    const actors = members.get(stage.id) ?? [];
    return { stage, index, state: laneState(stage, actors.length), count: countLane(actors) };
  });
}

/** Actors without a stage of the chain: institutions, and those whose stage nobody has said. */
export function withoutLane(map: MapReader): Actor[] {
  const chain = new Set(chainStages(map).map((stage) => stage.id));
  return [...map.all("actor").values()].filter((actor) => !(actor.stages ?? []).some(({ stage }) => chain.has(stage)));
}

export function whiteSpots(map: MapReader): number {
  return chainLanes(map).filter((lane) => lane.state === "whiteSpot").length;
}

/** The whole chain drawing. */
export function chainBox(lanes: number): Box {
  const { lanePitch, laneWidth, stripTop, bandBottom } = chainCanvas;
  return { x1: 0, y1: stripTop, x2: Math.max(lanes - 1, 0) * lanePitch + laneWidth, y2: bandBottom };
}

/** Where x is drawn: mirrored inside the chain's width for languages written from right to left. */
export function mirrorX(x: number, lanes: number, mirrored: boolean): number {
  return mirrored ? chainBox(lanes).x2 - x : x;
}

/** The first and last lane of an actor that works in several; undefined when there is only one. */
export function laneSpan(actor: Actor, stages: readonly Stage[]): { first: number; last: number } | undefined {
  const own = new Set((actor.stages ?? []).map(({ stage }) => stage));
  const lanes = stages.flatMap((stage, index) => (own.has(stage.id) ? [index] : []));
  const [first, last] = [lanes[0], lanes.at(-1)];
  return first === undefined || last === undefined || first === last ? undefined : { first, last };
}

function laneState(stage: Stage, actors: number): LaneState {
  if (stage.excluded === true) {
    return "excluded";
  }
  if (actors > 0) {
    return "filled";
  }
  return stage.asked === true ? "whiteSpot" : "notAsked";
}

function countLane(actors: readonly Actor[]): LaneCount {
  const groups = actors.filter((actor) => actor.kind === "group");
  const counted = new Set(groups.map((actor) => actor.group?.counted ?? "firms"));
  const [unit] = counted;
  const known = groups.filter((actor) => actor.group?.count !== undefined);
  // Different units, or single actors beside a group, have no honest sum.
  if (known.length === 0 || counted.size !== 1 || unit === undefined || groups.length < actors.length) {
    return { actors: actors.length };
  }
  const count = known.reduce((sum, actor) => sum + (actor.group?.count ?? 0), 0);
  const atLeast = known.length < groups.length || known.some((actor) => actor.group?.atLeast === true);
  return { actors: actors.length, total: { count, atLeast, counted: unit } };
}
