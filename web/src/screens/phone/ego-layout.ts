import type { Neighbour } from "../../map/selectors";

/** One neighbour's place in the small drawing. */
export interface EgoNode {
  readonly neighbour: Neighbour;
  /** There are links both ways. */
  readonly bothWays: boolean;
  readonly x: number;
  readonly y: number;
}

export const egoSize = 360;
const centre = egoSize / 2;
const radius = 122;

interface Drawn extends Neighbour {
  readonly bothWays: boolean;
}

/** At most so many neighbours are drawn; the list below names them all. */
export const egoLimit = 10;

/**
 * Puts neighbours on a circle around the own organisation: those that give to us on the starting side, those that
 * get from us on the other, so that goods flow in reading direction. Each neighbour appears once.
 */
export function egoLayout(neighbours: readonly Neighbour[], rightToLeft: boolean): EgoNode[] {
  const unique = new Map<string, Drawn>();
  for (const neighbour of neighbours) {
    const first = unique.get(neighbour.actor.id);
    const bothWays = first !== undefined && (first.bothWays || first.direction !== neighbour.direction);
    unique.set(neighbour.actor.id, { ...(first ?? neighbour), bothWays });
  }
  const shown = [...unique.values()].slice(0, egoLimit);
  const incoming = shown.filter((neighbour) => neighbour.direction === "in");
  const outgoing = shown.filter((neighbour) => neighbour.direction === "out");
  const side = rightToLeft ? -1 : 1;
  return [...alongSide(incoming, -side), ...alongSide(outgoing, side)];
}

function alongSide(neighbours: readonly Drawn[], side: number): EgoNode[] {
  // A half circle without its ends, which belong to both sides.
  const step = Math.PI / (neighbours.length + 1);
  return neighbours.map((neighbour, index) => {
    const angle = -Math.PI / 2 + step * (index + 1);
    return {
      neighbour,
      bothWays: neighbour.bothWays,
      x: Math.round(centre + side * radius * Math.cos(angle)),
      y: Math.round(centre + radius * Math.sin(angle)),
    };
  });
}

/** The part of the drawing that is used, from top to bottom, so that few neighbours leave no empty space. */
export function egoExtent(nodes: readonly EgoNode[]): { readonly top: number; readonly height: number } {
  const ys = [centre, ...nodes.map((node) => node.y)];
  const top = Math.min(...ys) - 28;
  return { top, height: Math.max(...ys) + 48 - top };
}

/** A name short enough to stand under a sign. */
export function shortName(name: string, longest = 16): string {
  const letters = [...name];
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
