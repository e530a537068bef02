import type { MapReader } from "../map/selectors";
import type { Actor } from "../protocol/elements";
import { around, type Box, overlaps, type Point, union } from "./geometry";
import { chainBox, chainCanvas, chainStages, withoutLane } from "./lanes";
import type { Looks } from "./looks";

/** The column before the chain where those wait whose stage nobody has said; the server seats them by the same measures. */
export const waitingCanvas = {
  /** The column's edge towards the first lane. */
  right: -50,
  /** A full column is followed by another, further from the lanes. */
  width: 380,
  inset: 45,
  top: 190,
  pitch: 120,
  rows: 9,
} as const;

/** Whether an actor could have a stage that nobody has said. */
export function lacksStage(map: MapReader, looks: Looks, actor: Actor): boolean {
  return (actor.stages ?? []).length === 0 && !looks.isBesideChain(looks.actor(map, actor.type).family);
}

/** Those who stand in the column. Whom an older map shows among the institutions waits there until somebody tidies. */
export function waitingActors(map: MapReader, looks: Looks): Actor[] {
  return besideLanes(map, looks).waiting;
}

/** The institutions of the band: actors without a lane that do not wait for one. */
export function institutions(map: MapReader, looks: Looks): Actor[] {
  return besideLanes(map, looks).band;
}

function besideLanes(map: MapReader, looks: Looks): { readonly waiting: Actor[]; readonly band: Actor[] } {
  const [waiting, band]: [Actor[], Actor[]] = [[], []];
  for (const actor of withoutLane(map)) {
    (columnOf(map, actor.id) > 0 && lacksStage(map, looks, actor) ? waiting : band).push(actor);
  }
  return { waiting, band };
}

/** Where an actor waits: from above, column by column away from the lanes. */
export function waitingSeat(index: number): Point {
  const { right, width, inset, top, pitch, rows } = waitingCanvas;
  return { x: right - (Math.floor(index / rows) + 1) * width + inset, y: top + (index % rows) * pitch };
}

/** The first seats that keep clear of these places. */
export function freeSeats(count: number, taken: readonly Point[]): Point[] {
  const seats: Point[] = [];
  for (let index = 0; seats.length < count; index++) {
    const seat = waitingSeat(index);
    const box = around(seat, 45);
    if (!taken.some((place) => overlaps(box, around(place, 45)))) {
      seats.push(seat);
    }
  }
  return seats;
}

/** The parts of the chain's drawing that depend on who stands where, before any mirroring. */
export interface ChainEdges {
  /** The column of those without a stage; none while nobody waits. */
  readonly waiting?: Box;
  /** A full band grows downwards. */
  readonly bandBottom: number;
}

export function chainEdges(map: MapReader, looks: Looks): ChainEdges {
  const beside = besideLanes(map, looks);
  const bandBottom = beside.band.reduce((bottom, actor) => {
    const at = map.get("position", `chain/${actor.id}`);
    return at === undefined || at.pinned === true ? bottom : Math.max(bottom, at.y + 45);
  }, chainCanvas.bandBottom as number);
  const columns = beside.waiting.reduce((most, actor) => Math.max(most, columnOf(map, actor.id)), 0);
  const { right, width } = waitingCanvas;
  return columns === 0
    ? { bandBottom }
    : { bandBottom, waiting: { x1: right - columns * width, y1: chainCanvas.laneTop, x2: right, y2: bandBottom } };
}

/** The whole chain drawing with all that wait, as it is drawn. */
export function chainExtent(map: MapReader, looks: Looks, mirrored: boolean): Box {
  const lanes = chainBox(chainStages(map).length);
  const { waiting, bandBottom } = chainEdges(map, looks);
  const all = union([{ ...lanes, y2: bandBottom }, ...(waiting === undefined ? [] : [waiting])]) ?? lanes;
  return mirrored ? { ...all, x1: lanes.x2 - all.x2, x2: lanes.x2 - all.x1 } : all;
}

/** The number of an actor's column, from 1; 0 for those who stand elsewhere. */
function columnOf(map: MapReader, actor: string): number {
  const at = map.get("position", `chain/${actor}`);
  const { right, width } = waitingCanvas;
  return at === undefined || at.x >= right ? 0 : Math.floor((right - at.x) / width) + 1;
}
