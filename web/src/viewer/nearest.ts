import type { Point } from "./geometry";

export type Direction = "left" | "right" | "up" | "down";

export interface Spot extends Point {
  readonly id: string;
}

const ahead: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The nearest spot in a direction: inside a cone of 45° to each side, with straight ahead counting as nearer. */
export function nearestInDirection(from: Point, direction: Direction, spots: Iterable<Spot>): string | undefined {
  const way = ahead[direction];
  let best: string | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const forward = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    const distance = forward + 2 * aside;
    if (forward > 0 && aside <= forward && distance < shortest) {
      best = spot.id;
      shortest = distance;
    }
  }
  return best;
}
