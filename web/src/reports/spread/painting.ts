import type { MapReader } from "../../map/selectors";
import type { Playback } from "./playback";

/** Fills of the Okabe–Ito palette; the number on each node says the same. */
export const spreadFills = { first: "#0072B2", before: "#56B4E9", now: "#E69F00", not: "#FFFFFF" } as const;
const carrying = "#B06000";
const quiet = "#D9DBE1";

/** What a step changes in the drawing of the map, in the form that the viewer takes. */
export interface SpreadDecoration {
  readonly fill: (actor: string) => string;
  /** The step at which an actor was reached; empty for none. */
  readonly badge: (actor: string) => string;
  readonly marked: (actor: string) => boolean;
  readonly colour: (link: string) => string | undefined;
}

/** How a step looks on the map: fills and numbers only, so that nothing moves, and who is not reached stays readable. */
export function spreadDecoration(playback: Playback, step: number, map: MapReader): SpreadDecoration {
  const reachedAt = (id: string): number | undefined => {
    const at = playback.stepOf.get(id);
    return at === undefined || at > step ? undefined : at;
  };
  const ends = (id: string): readonly [number | undefined, number | undefined] => {
    const link = map.get("link", id);
    return link === undefined ? [undefined, undefined] : [reachedAt(link.source), reachedAt(link.target)];
  };
  return {
    fill: (id) => fillAt(reachedAt(id), step),
    badge: (id) => {
      const at = reachedAt(id);
      return at === undefined ? "" : `${at}`;
    },
    marked: (id) => reachedAt(id) === step,
    colour: (id) => {
      const [a, b] = ends(id);
      const isReached = a !== undefined && b !== undefined;
      return isReached && a !== b && Math.max(a, b) === step ? carrying : isReached ? undefined : quiet;
    },
  };
}

function fillAt(at: number | undefined, step: number): string {
  if (at === undefined) {
    return spreadFills.not;
  }
  return at === 0 ? spreadFills.first : at === step ? spreadFills.now : spreadFills.before;
}
