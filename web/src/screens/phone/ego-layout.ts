import type { Neighbour } from "../../map/selectors";

/** One neighbour's place in the small drawing. */
export interface EgoNode {
  readonly neighbour: Neighbour;
  readonly x: number;
  readonly y: number;
}

export const egoSize = 360;
const centre = egoSize / 2;
const radius = 122;

/** At most so many neighbours are drawn; the list below names them all. */
export const egoLimit = 10;

/**
 * Puts neighbours on a circle around the own organisation: those that give to us on the starting side, those that
 * get from us on the other, so that goods flow in reading direction. Each neighbour appears once.
 */
export function egoLayout(neighbours: readonly Neighbour[], rightToLeft: boolean): EgoNode[] {
  const unique = [...new Map(neighbours.map((neighbour) => [neighbour.actor.id, neighbour])).values()];
  const shown = unique.slice(0, egoLimit);
  const incoming = shown.filter((neighbour) => neighbour.direction === "in");
  const outgoing = shown.filter((neighbour) => neighbour.direction === "out");
  const side = rightToLeft ? -1 : 1;
  return [...alongSide(incoming, -side), ...alongSide(outgoing, side)];
}

function alongSide(neighbours: readonly Neighbour[], side: number): EgoNode[] {
  // A half circle without its ends, which belong to both sides.
  const step = Math.PI / (neighbours.length + 1);
  return neighbours.map((neighbour, index) => {
    const angle = -Math.PI / 2 + step * (index + 1);
    return {
      neighbour,
      x: Math.round(centre + side * radius * Math.cos(angle)),
      y: Math.round(centre + radius * Math.sin(angle)),
    };
  });
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
