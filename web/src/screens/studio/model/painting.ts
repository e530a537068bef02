import type { ActorGroup, AnalysisResult } from "../../../protocol/analyses";
import type { Area } from "../../../viewer/paint-areas";

export interface Painting {
  /** Diameter in canvas units, by actor. */
  readonly sizes?: ReadonlyMap<string, number>;
  readonly fills?: ReadonlyMap<string, string>;
  readonly areas?: readonly Area[];
}

const smallest = 16;
const largest = 60;
/** Groups that do not overlap and are told apart by fill. */
const disjoint: ReadonlySet<string> = new Set(["community", "block", "component", "core"]);
/** Okabe and Ito's colours, then grey for the many small ones. */
const fillsOfGroups = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"] as const;
const otherFill = "#999999";

/** How a result looks on the map: a fill and an area for each large group; without groups, size by value. */
export function paintingOf(result: AnalysisResult | undefined, lowFirst: boolean): Painting {
  if (result === undefined) {
    return {};
  }
  const groups = groupsOf(result);
  if (groups.length > 1) {
    // Its values number the groups; as sizes they would mean nothing.
    return { fills: fillsOf(groups), areas: areasOf(groups) };
  }
  const sizes = sizesOf(result, lowFirst);
  return sizes === undefined ? {} : { sizes };
}

function sizesOf(result: AnalysisResult, lowFirst: boolean): ReadonlyMap<string, number> | undefined {
  const known = result.values.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const least = Math.min(...known.map(({ value }) => value));
  const most = Math.max(...known.map(({ value }) => value));
  if (known.length === 0 || least === most) {
    return undefined;
  }
  const share = (value: number): number => (lowFirst ? most - value : value - least) / (most - least);
  return new Map(
    result.values.map(({ id, value }) => [
      id,
      value === null ? smallest : smallest + (largest - smallest) * Math.sqrt(share(value)),
    ]),
  );
}

/** The groups that colour the map, the largest first. */
function groupsOf(result: AnalysisResult): readonly ActorGroup[] {
  return result.groups
    .filter(({ kind }) => disjoint.has(kind))
    .sort((a, b) => b.members.length - a.members.length || (a.name < b.name ? -1 : 1));
}

function fillOf(group: ActorGroup, place: number): string {
  return group.members.length > 1 ? (fillsOfGroups[place] ?? otherFill) : otherFill;
}

function fillsOf(groups: readonly ActorGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group, place) => group.members.map((id) => [id, fillOf(group, place)] as const)));
}

/** An area behind each large group; small ones would only clutter the map. */
function areasOf(groups: readonly ActorGroup[]): readonly Area[] {
  return groups.flatMap((group, place) =>
    group.members.length > 2 && place < fillsOfGroups.length
      ? [{ fill: fillOf(group, place), members: group.members }]
      : [],
  );
}
