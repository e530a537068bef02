// The chain view: lanes from inputs to market, institutions in the band below (lane 340 units, band 960 to 1240).

const LANE = 340;
const WIDTH = 320;
const TOP = 85;
const BOTTOM = 865;
const MARGIN = 40;
const BAND_ROWS = [1005, 1100, 1195];

const round5 = (v) => Math.round(v / 5) * 5;

/** Places n nodes in a lane like bricks: columns side by side, each a little lower than the one before. */
const bricks = (n, x0) => {
  const columns = n <= 8 ? 1 : n <= 32 ? 2 : 3;
  const rows = Math.ceil(n / columns);
  const pitch = rows > 1 ? Math.min(110, (BOTTOM - TOP) / (rows - 1 / columns)) : 0;
  const shift = columns > 1 ? pitch / columns : 0;
  const first = (TOP + BOTTOM - pitch * (rows - 1) - shift * (columns - 1)) / 2;
  return Array.from({ length: n }, (_, i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    return { x: round5(x0 + (WIDTH * (column + 0.5)) / columns), y: round5(first + row * pitch + column * shift) };
  });
};

const mean = (values, otherwise) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : otherwise);

const byKey = (items, key) =>
  items.map((id, i) => ({ id, k: key(id), i })).sort((a, b) => a.k - b.k || a.i - b.i).map((e) => e.id);

const placeLane = (positions, ids, index) => {
  const places = bricks(ids.length, index * LANE);
  ids.forEach((id, i) => { positions[id] = places[i]; });
};

const placeBand = (positions, ids, width) => {
  const perRow = Math.ceil(ids.length / BAND_ROWS.length);
  const slot = (width - 2 * MARGIN) / perRow;
  ids.forEach((id, i) => {
    const row = i % BAND_ROWS.length;
    const x = MARGIN + slot * (Math.floor(i / BAND_ROWS.length) + 0.25 + 0.25 * row);
    positions[id] = { x: round5(x), y: BAND_ROWS[row] };
  });
};

export const chainLayout = (map) => {
  const lanes = map.stages.filter((s) => s.kind === 'chain').map((s) => s.id);
  const laneOf = (actor) => lanes.findIndex((lane) => lane === actor.stages?.find((s) => lanes.includes(s.stage))?.stage);
  const members = lanes.map((_, i) => map.actors.filter((a) => laneOf(a) === i).map((a) => a.id));
  let band = map.actors.filter((a) => laneOf(a) < 0).map((a) => a.id);
  const width = lanes.length * LANE - (LANE - WIDTH);
  const near = new Map(map.actors.map((a) => [a.id, map.neighbours(a.id)]));
  const positions = {};
  members.forEach((ids, i) => { placeLane(positions, ids, i); });
  placeBand(positions, band, width);
  for (let sweep = 0; sweep < 12; sweep++) {
    const order = sweep % 2 ? [...members.keys()].reverse() : [...members.keys()];
    for (const i of order) {
      const ids = members[i];
      const heights = (id) => near.get(id).filter((n) => !ids.includes(n) && !band.includes(n)).map((n) => positions[n].y);
      members[i] = byKey(ids, (id) => mean(heights(id), positions[id].y));
      placeLane(positions, members[i], i);
    }
    band = byKey(band, (id) => mean(near.get(id).map((n) => positions[n].x), positions[id].x));
    placeBand(positions, band, width);
  }
  return Object.fromEntries(map.actors.map((a) => [a.id, positions[a.id]]));
};
