/** A point of a scatter before and after it has its place. */
export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** In drawing units. */
  readonly radius: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const step = 1.1;

/**
 * Moves points that would lie on each other aside, along a spiral around their own place, so that fifteen firms with the
 * same numbers are fifteen points. The same points always come to lie the same way.
 */
export function spread(points: readonly ScatterPoint[]): readonly ScatterPoint[] {
  const placed: ScatterPoint[] = [];
  for (const point of points) {
    placed.push(freePlace(point, placed));
  }
  return placed;
}

function freePlace(point: ScatterPoint, placed: readonly ScatterPoint[]): ScatterPoint {
  for (let turn = 0; ; turn++) {
    const away = step * point.radius * Math.sqrt(turn);
    const at = {
      ...point,
      x: point.x + away * Math.cos(turn * goldenAngle),
      y: point.y + away * Math.sin(turn * goldenAngle),
    };
    if (placed.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= (other.radius + at.radius) * 0.98)) {
      return at;
    }
  }
}
