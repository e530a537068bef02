import type { Point } from "./geometry";

/** The corners of the smallest convex shape around all points, in turning order (Andrew 1979). O(n log n). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) {
    return sorted;
  }
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** One side of the hull, without its last corner, which begins the other side. */
function chain(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    while (corners.length > 1 && !turnsLeft(corners, point)) {
      corners.pop();
    }
    corners.push(point);
  }
  return corners.slice(0, -1);
}

function turnsLeft(corners: readonly Point[], next: Point): boolean {
  const [from, over] = [corners.at(-2), corners.at(-1)];
  return (
    from === undefined ||
    over === undefined ||
    (over.x - from.x) * (next.y - from.y) - (over.y - from.y) * (next.x - from.x) > 0
  );
}
