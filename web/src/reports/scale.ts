export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

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
