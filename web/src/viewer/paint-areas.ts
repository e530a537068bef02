import type { Point } from "./geometry";
import { convexHull } from "./hull";

/** A set of actors that stands out as an area behind them. */
export interface Area {
  readonly fill: string;
  readonly members: readonly string[];
}

const margin = 22;

/** Draws an area around each set of places, with round corners, pale enough to lie over others. */
export function paintAreas(
  pen: CanvasRenderingContext2D,
  areas: readonly Area[],
  placeOf: (actor: string) => (Point & { readonly radius: number }) | undefined,
): void {
  for (const area of areas) {
    const places = area.members.flatMap((id) => placeOf(id) ?? []);
    const corners = convexHull(places);
    const [first, ...others] = corners;
    if (first === undefined) {
      continue;
    }
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    for (const corner of others) {
      pen.lineTo(corner.x, corner.y);
    }
    pen.closePath();
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.lineWidth = 2 * (margin + Math.max(...places.map(({ radius }) => radius)));
    pen.strokeStyle = paleOf(area.fill);
    pen.fillStyle = paleOf(area.fill);
    pen.stroke();
    pen.fill();
  }
}

/** The colour on white at an eighth of its strength: opaque, so that fill and outline do not show through each other. */
function paleOf(fill: string): string {
  const mix = (at: number): number => Math.round(255 - (255 - Number.parseInt(fill.slice(at, at + 2), 16)) / 8);
  return `rgb(${mix(1)} ${mix(3)} ${mix(5)})`;
}
