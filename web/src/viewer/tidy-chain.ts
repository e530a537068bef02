import type { MapReader } from "../map/selectors";
import type { Move } from "../protocol/ops";
import { groupBy } from "./group-by";
import { chainStages } from "./lanes";
import type { Looks } from "./looks";
import { freeSeats, lacksStage } from "./waiting";

const sweeps = 12;
/** Beside -1, the band. */
const waitingRow = -2;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Orders each lane, and the band, by the middle of the neighbours outside it, in twelve alternating sweeps. The
 * places themselves stay: actors only change seats, so that the drawing keeps its shape. Only those without a stage move
 * up in their column, and those of them who stand among the institutions go there. Pinned actors keep their places.
 */
export function tidyChain(map: MapReader, looks: Looks): Move[] {
  const seats = readSeats(map);
  const rows = rowsOf(map, looks, seats);
  seatWaiting(rows, seats);
  const near = neighbours(map);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      reorder(row, seats, near);
    }
  }
  return [...seats].flatMap(([actor, at]) => {
    const before = map.get("position", `chain/${actor}`);
    return before === undefined || (before.x === at.x && before.y === at.y) ? [] : [{ actor, x: at.x, y: at.y }];
  });
}

interface Row {
  readonly actors: readonly string[];
  /** Lanes run downwards, the band sideways. */
  readonly axis: "x" | "y";
  readonly isWaiting: boolean;
}

function readSeats(map: MapReader): Map<string, Place> {
  const seats = new Map<string, Place>();
  for (const position of map.all("position").values()) {
    if (position.view === "chain" && map.get("actor", position.actor) !== undefined) {
      seats.set(position.actor, { x: position.x, y: position.y });
    }
  }
  return seats;
}

function rowsOf(map: MapReader, looks: Looks, seats: ReadonlyMap<string, Place>): Row[] {
  const stages = chainStages(map).map((stage) => stage.id);
  const movable = [...map.all("actor").values()].filter(
    (actor) => seats.has(actor.id) && map.get("position", `chain/${actor.id}`)?.pinned !== true,
  );
  const byLane = groupBy(movable, (actor) =>
    lacksStage(map, looks, actor)
      ? waitingRow
      : stages.findIndex((stage) => actor.stages?.some((own) => own.stage === stage) === true),
  );
  return [...byLane].map(([lane, actors]) => ({
    actors: actors.map((actor) => actor.id),
    axis: lane === -1 ? "x" : "y",
    isWaiting: lane === waitingRow,
  }));
}

/** Gives those without a stage the first seats of their column, in the order in which they stand now. */
function seatWaiting(rows: readonly Row[], seats: Map<string, Place>): void {
  for (const { actors } of rows.filter((row) => row.isWaiting)) {
    const own = new Set(actors);
    const others = [...seats].filter(([id]) => !own.has(id)).map(([, place]) => place);
    const height = (id: string) => seats.get(id)?.y ?? 0;
    const order = actors.toSorted((a, b) => height(a) - height(b) || a.localeCompare(b));
    const free = freeSeats(actors.length, others);
    order.forEach((id, index) => {
      seats.set(id, free[index] ?? { x: 0, y: 0 });
    });
  }
}

function neighbours(map: MapReader): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>();
  for (const { source, target } of map.all("link").values()) {
    near.set(source, [...(near.get(source) ?? []), target]);
    near.set(target, [...(near.get(target) ?? []), source]);
  }
  return near;
}

function reorder(row: Row, seats: Map<string, Place>, near: ReadonlyMap<string, readonly string[]>): void {
  const { axis } = row;
  const own = new Set(row.actors);
  const along = (id: string) => seats.get(id)?.[axis] ?? 0;
  const free = row.actors.map((id) => seats.get(id) ?? { x: 0, y: 0 }).sort((a, b) => a[axis] - b[axis]);
  const wanted = row.actors.map((id) => {
    const others = (near.get(id) ?? []).filter((other) => !own.has(other) && seats.has(other)).map(along);
    return { id, at: others.length === 0 ? along(id) : others.reduce((sum, at) => sum + at, 0) / others.length };
  });
  wanted.sort((a, b) => a.at - b.at || along(a.id) - along(b.id) || a.id.localeCompare(b.id));
  wanted.forEach(({ id }, index) => {
    seats.set(id, free[index] ?? { x: 0, y: 0 });
  });
}
