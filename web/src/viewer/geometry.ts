/** A point in canvas units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its edges in canvas units. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What the camera shows: screen = canvas × zoom + pan. */
export interface Camera {
  readonly zoom: number;
  readonly pan: Point;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

export function contains(outer: Box, inner: Box): boolean {
  return inner.x1 >= outer.x1 && inner.x2 <= outer.x2 && inner.y1 >= outer.y1 && inner.y2 <= outer.y2;
}

export function union(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  return first === undefined
    ? undefined
    : others.reduce(
        (all, box) => ({
          x1: Math.min(all.x1, box.x1),
          y1: Math.min(all.y1, box.y1),
          x2: Math.max(all.x2, box.x2),
          y2: Math.max(all.y2, box.y2),
        }),
        first,
      );
}

/** The box around a point, `half` units to each side. */
export function around(point: Point, half: number): Box {
  return { x1: point.x - half, y1: point.y - half, x2: point.x + half, y2: point.y + half };
}

/** The camera that shows the whole box inside a window, never nearer than `closest`. */
export function cameraFor(box: Box, width: number, height: number, margin: number, closest = 1.4): Camera {
  const boxWidth = Math.max(box.x2 - box.x1, 1);
  const boxHeight = Math.max(box.y2 - box.y1, 1);
  const fit = Math.min((width - 2 * margin) / boxWidth, (height - 2 * margin) / boxHeight);
  const zoom = Math.min(Math.max(fit, 0.05), closest);
  return {
    zoom,
    pan: { x: width / 2 - ((box.x1 + box.x2) / 2) * zoom, y: height / 2 - ((box.y1 + box.y2) / 2) * zoom },
  };
}
