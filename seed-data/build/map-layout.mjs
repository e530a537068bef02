// The free view: springs and repulsion from hand-set starting places, then overlaps are pushed apart.
// Only + - * / and square roots are used: they give the same bits on every machine.

const BOX = { x: 152, y: 80 };
const FLAT = 1.6; // names are wide, so vertical distance counts more

const step = (points, springs, anchors, heat, o) => {
  const n = points.length;
  const force = points.map((p, i) => ({ x: (anchors[i].x - p.x) * o.pull, y: (anchors[i].y - p.y) * o.pull }));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = points[i].x - points[j].x;
      const dy = (points[i].y - points[j].y) * FLAT;
      const d2 = Math.max(dx * dx + dy * dy, 1);
      const f = (o.push * o.push) / d2;
      force[i].x += dx * f; force[i].y += dy * f;
      force[j].x -= dx * f; force[j].y -= dy * f;
    }
  }
  for (const [i, j, weight] of springs) {
    const dx = points[j].x - points[i].x;
    const dy = points[j].y - points[i].y;
    const d = Math.max(Math.sqrt(dx * dx + dy * dy), 1);
    const f = (weight * o.spring * (d - o.length)) / d;
    force[i].x += dx * f; force[i].y += dy * f;
    force[j].x -= dx * f; force[j].y -= dy * f;
  }
  return points.map((p, i) => {
    const size = Math.max(Math.sqrt(force[i].x * force[i].x + force[i].y * force[i].y), 1e-9);
    const move = Math.min(size, heat) / size;
    return { x: p.x + force[i].x * move, y: p.y + force[i].y * move };
  });
};

const separate = (points) => {
  let moved = true;
  for (let pass = 0; pass < 600 && moved; pass++) {
    moved = false;
    for (let i = 0; i < points.length; i++) {
      for (let j = i + 1; j < points.length; j++) {
        const a = points[i];
        const b = points[j];
        const overX = BOX.x - Math.abs(a.x - b.x);
        const overY = BOX.y - Math.abs(a.y - b.y);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const axis = overX < overY * 1.2 ? 'x' : 'y';
        const half = ((axis === 'x' ? overX : overY) / 2 + 0.5) * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= half;
        b[axis] += half;
      }
    }
  }
  if (moved) throw new Error('nodes still overlap');
};

/** @param anchors starting place per actor id; `options.pull` ties actors to it. */
export const mapLayout = (map, anchors, options = {}) => {
  const o = { push: 18, spring: 0.12, length: 80, pull: 0.03, rounds: 500, ...options };
  const ids = map.actors.map((a) => a.id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const start = ids.map((id, i) => anchors[id] ?? (() => { throw new Error(`no anchor for ${id} ${i}`); })());
  const degree = ids.map((id) => Math.max(map.neighbours(id).length, 1));
  const springs = map.links.map((l) => {
    const [i, j] = [index.get(l.source), index.get(l.target)];
    return [i, j, 1 / Math.sqrt(Math.min(degree[i], degree[j]))];
  });
  // A tiny, different shift for each actor keeps two with the same anchor from standing exactly on each other.
  let points = start.map((p, i) => ({ x: p.x + ((i * 7) % 11), y: p.y + ((i * 5) % 13) }));
  for (let r = 0; r < o.rounds; r++) points = step(points, springs, start, 40 * (1 - r / o.rounds) + 0.5, o);
  separate(points);
  const middle = (axis) => (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2;
  const [cx, cy] = [middle('x'), middle('y')];
  return Object.fromEntries(ids.map((id, i) => [id, { x: Math.round(points[i].x - cx), y: Math.round(points[i].y - cy) }]));
};
