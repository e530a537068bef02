import type { AnalysisResult } from "../../protocol/analyses";

/** One step of something that spreads. */
export interface PlayStep {
  /** A moment that was observed, as it was written; missing for steps of a scenario, which have numbers only. */
  readonly moment?: string;
  /** Observed, but nobody said when. */
  readonly undated?: boolean;
  /** Who is reached at this step and was not before. */
  readonly reached: readonly string[];
}

/** How many are reached by a step; a band where there are many runs. */
export interface CurvePoint {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A spread to be played: one run of many, or what was observed and who would follow. */
export interface Playback {
  readonly steps: readonly PlayStep[];
  /** The place in `steps` at which an actor is reached. */
  readonly stepOf: ReadonlyMap<string, number>;
  /** One point a step. */
  readonly curve: readonly CurvePoint[];
  /** Whether the curve has a band. */
  readonly hasBand: boolean;
  /** How many steps were observed; those after them are a scenario. */
  readonly observed: number;
  readonly actors: number;
}

/** Reads the steps out of a result; undefined where it tells of none. */
export function playbackOf(result: AnalysisResult | undefined): Playback | undefined {
  if (result === undefined) {
    return undefined;
  }
  return result.method === "exposure" ? observedPlayback(result) : simulatedPlayback(result);
}

/** How many have been reached by a step of the run that is played. */
export function reachedBy(playback: Playback, step: number): number {
  return playback.steps.slice(0, step + 1).reduce((sum, { reached }) => sum + reached.length, 0);
}

function simulatedPlayback(result: AnalysisResult): Playback | undefined {
  const byStep = groupByStep(result, "step");
  const points = curveOf(result);
  if (byStep.length === 0) {
    return undefined;
  }
  // Other runs may go on for longer than the one that is played.
  const count = Math.max(byStep.length, points.length);
  const steps = Array.from({ length: count }, (_, at) => ({ reached: byStep[at] ?? [] }));
  const last = points.at(-1);
  const curve = steps.flatMap((_, at) => points[at] ?? last ?? []);
  return finished(result, steps, 0, { curve, hasBand: points.some(({ low, high }) => low < high) });
}

function observedPlayback(result: AnalysisResult): Playback | undefined {
  const moments = result.tables.find(({ name }) => name === "adoptionByStep")?.rows ?? [];
  const dated = groupByStep(result, "step");
  const known = new Set(dated.flat());
  const adopters = result.groups.find(({ name, kind }) => name === "adopters" && kind === "adoption")?.members ?? [];
  const undated = adopters.filter((id) => !known.has(id));
  const observed: PlayStep[] = [
    ...(undated.length === 0 ? [] : [{ undated: true, reached: undated }]),
    ...moments.map((moment, at) => ({ moment, reached: dated[at] ?? [] })),
  ];
  // Step 0 of the scenario are those who have adopted.
  const follow = groupByStep(result, "follows")
    .slice(1)
    .map((reached) => ({ reached }));
  return observed.length === 0 ? undefined : finished(result, [...observed, ...follow], observed.length);
}

function finished(
  result: AnalysisResult,
  steps: readonly PlayStep[],
  observed: number,
  drawn?: Pick<Playback, "curve" | "hasBand">,
): Playback {
  let sum = 0;
  const counted = steps.map(({ reached }) => {
    sum += reached.length;
    return { mean: sum, low: sum, high: sum };
  });
  return {
    steps,
    stepOf: new Map(steps.flatMap(({ reached }, at) => reached.map((id) => [id, at] as const))),
    curve: drawn?.curve ?? counted,
    hasBand: drawn?.hasBand ?? false,
    observed,
    actors: result.nodeCount,
  };
}

function groupByStep(result: AnalysisResult, column: string): string[][] {
  const groups: string[][] = [];
  for (const { id, more } of result.values) {
    const step = more?.[column];
    if (step !== undefined && step !== null) {
      while (groups.length <= step) {
        groups.push([]);
      }
      groups[step]?.push(id);
    }
  }
  return groups;
}

function curveOf(result: AnalysisResult): readonly CurvePoint[] {
  const cells = result.tables.find(({ name }) => name === "reachedByStep")?.cells ?? [];
  return cells.map(([mean, low, high]) => ({ mean: mean ?? 0, low: low ?? mean ?? 0, high: high ?? mean ?? 0 }));
}
