/** A point of a scatter before and after it has its place. */
export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** In drawing units. */
  readonly radius: number;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const step = 1.1;

/** A scale with round steps that holds all values, and room at both ends. */
export function scaleOf(values: readonly number[], wanted = 6): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(1, ...values);
  const raw = (most - least) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const width = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power);
  const first = Math.ceil(least / width);
  const ticks = Array.from({ length: Math.floor(most / width) - first + 1 }, (_, index) => (first + index) * width);
  const room = (most - least) / 9;
  return { from: least - room, to: most + room, ticks };
}

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
