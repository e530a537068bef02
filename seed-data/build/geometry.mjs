// Points on an ellipse without sine or cosine, whose last digits differ between machines.

/** Unit vectors at n equal steps, found by repeated halving of a polyline; exact enough for a starting place. */
const directions = (n) => {
  const corners = [[0, -1], [1, 0], [0, 1], [-1, 0]];
  return Array.from({ length: n }, (_, i) => {
    const t = (4 * i) / n;
    const k = Math.floor(t);
    const f = t - k;
    const [a, b] = [corners[k % 4], corners[(k + 1) % 4]];
    const x = a[0] + (b[0] - a[0]) * f;
    const y = a[1] + (b[1] - a[1]) * f;
    const r = Math.sqrt(x * x + y * y);
    return [x / r, y / r];
  });
};

/** Places ids around (cx, cy) at the given radii. */
export const ring = (ids, cx, cy, rx, ry) => {
  const d = directions(ids.length);
  return Object.fromEntries(ids.map((id, i) => [id, { x: cx + d[i][0] * rx, y: cy + d[i][1] * ry }]));
};

/** Places ids in rows of the given number of columns, from (x, y) on. */
export const grid = (ids, x, y, columns, dx = 170, dy = 95) =>
  Object.fromEntries(ids.map((id, i) => [id, { x: x + (i % columns) * dx, y: y + Math.floor(i / columns) * dy }]));
