import type { Finding, LiveMeasure, Sentence } from "../../../protocol/analyses";
import type { ClusterPair, ClusterSide, ClusterStage } from "../../../protocol/clusters";

/** One stage in two chains; missing where a chain does not have it. */
export interface LanePair {
  readonly id: string;
  readonly named: ClusterStage;
  readonly first?: ClusterStage;
  readonly second?: ClusterStage;
  /** Where only one cluster has actors of its own, though both rooms were asked. */
  readonly only?: "first" | "second";
}

export const counted = ["actors", "links", "whiteSpots", "gaps", "poverty"] as const;
export type Counted = (typeof counted)[number];

/** One number of two clusters. */
export interface FigurePair {
  /** A count of ours, or a method of the engine. */
  readonly name: string;
  readonly isCount: boolean;
  readonly first: FigureSide;
  readonly second: FigureSide;
  /** The end of the scale of both bars. */
  readonly most: number;
  readonly larger?: "first" | "second";
}

export interface FigureSide {
  readonly value: number | undefined;
  readonly reason?: string;
  /** What the engine says of it. */
  readonly sentence?: Sentence;
}

/** Counts and whole-network measures in the order shown: the chain first, then how it holds together, then who loses. */
const order = [
  "actors",
  "links",
  "stage-coverage",
  "cluster-comparison",
  "whiteSpots",
  "chain-continuity",
  "gaps",
  "joint-action",
  "density",
  "components",
  "reciprocity",
  "poverty",
] as const;

/** Measures that are a share of a whole: their bars end at all of it. */
const shares: ReadonlySet<string> = new Set([
  "stage-coverage",
  "cluster-comparison",
  "chain-continuity",
  "reciprocity",
]);
const povertyRules: ReadonlySet<string> = new Set(["poorNode", "vulnerableNode"]);

/** The stages of both chains in one order: that of the first; what only the second has stands after what precedes it there. */
export function lanePairs({ first, second }: ClusterPair): readonly LanePair[] {
  const ids = first.stages.map(({ id }) => id);
  const start = second.stages.some(({ id }) => ids.includes(id)) ? 0 : ids.length;
  second.stages.forEach(({ id }, index) => {
    if (!ids.includes(id)) {
      const before = second.stages[index - 1]?.id;
      ids.splice(before === undefined ? start : ids.indexOf(before) + 1, 0, id);
    }
  });
  const [here, there] = [byId(first), byId(second)];
  return ids.flatMap((id) => lanePair(id, here.get(id), there.get(id)) ?? []);
}

/** How many stages both chains have. */
export function commonStages(lanes: readonly LanePair[]): number {
  return lanes.filter(({ first, second }) => first !== undefined && second !== undefined).length;
}

/** The numbers of both clusters; a measure that neither has a value for is left out. */
export function figurePairs(pair: ClusterPair): readonly FigurePair[] {
  return order
    .map((name) => figurePair(name, sideOf(name, pair, "first"), sideOf(name, pair, "second")))
    .filter(({ first, second }) => first.value !== undefined || second.value !== undefined);
}

function lanePair(id: string, first: ClusterStage | undefined, second: ClusterStage | undefined): LanePair | undefined {
  const named = first ?? second;
  if (named === undefined) {
    return undefined;
  }
  const only = first !== undefined && second !== undefined ? onlyOf(first, second) : undefined;
  return {
    id,
    named,
    ...(first === undefined ? {} : { first }),
    ...(second === undefined ? {} : { second }),
    ...(only === undefined ? {} : { only }),
  };
}

function onlyOf(first: ClusterStage, second: ClusterStage): "first" | "second" | undefined {
  if (!isKnown(first) || !isKnown(second) || isLocal(first) === isLocal(second)) {
    return undefined;
  }
  return isLocal(first) ? "first" : "second";
}

function isKnown({ status }: ClusterStage): boolean {
  return status !== "notAsked" && status !== "excluded";
}

function isLocal({ status }: ClusterStage): boolean {
  return status === "covered" || status === "thin";
}

function figurePair(name: string, first: FigureSide, second: FigureSide): FigurePair {
  const [a, b] = [first.value, second.value];
  const most = shares.has(name) ? 1 : Math.max(a ?? 0, b ?? 0);
  const larger = a === undefined || b === undefined || a === b ? undefined : a > b ? "first" : "second";
  return {
    name,
    isCount: (counted as readonly string[]).includes(name),
    first,
    second,
    most,
    ...(larger === undefined ? {} : { larger }),
  };
}

function sideOf(name: (typeof order)[number], pair: ClusterPair, which: "first" | "second"): FigureSide {
  const side = pair[which];
  switch (name) {
    case "actors":
    case "links":
      return { value: side[name] };
    case "whiteSpots":
      return side.stages.length === 0 ? { value: undefined } : count(side, ({ rule }) => rule === "whiteSpot");
    case "gaps":
      return count(side, ({ severity, rule }) => severity !== "note" && !povertyRules.has(rule));
    case "poverty":
      return count(side, ({ rule }) => povertyRules.has(rule));
    case "cluster-comparison":
      return compared(pair, which);
    default:
      return measured(side.measures.find(({ method }) => method === name));
  }
}

function count(side: ClusterSide, isOne: (finding: Finding) => boolean): FigureSide {
  return { value: side.measures.flatMap(({ findings }) => findings).filter(isOne).length };
}

/** Coverage over the stages that both rooms were asked about: the fair number of the two. */
function compared(pair: ClusterPair, which: "first" | "second"): FigureSide {
  const figure = pair.comparison.figures.find(
    ({ name }) => name === (which === "first" ? "coverageFirst" : "coverageSecond"),
  );
  return { value: figure?.value ?? undefined, ...(figure?.reason === undefined ? {} : { reason: figure.reason }) };
}

function measured(measure: LiveMeasure | undefined): FigureSide {
  return measure === undefined
    ? { value: undefined }
    : {
        value: measure.value ?? undefined,
        sentence: measure.sentence,
        ...(measure.reason === undefined ? {} : { reason: measure.reason }),
      };
}

function byId({ stages }: ClusterSide): ReadonlyMap<string, ClusterStage> {
  return new Map(stages.map((stage) => [stage.id, stage]));
}
