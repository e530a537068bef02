import { describe, expect, it } from "vitest";
import type { Actor, Position } from "../protocol/elements";
import { around, type Box, contains, overlaps } from "./geometry";
import { type LabelWish, type PlacedLabel, placeLabels } from "./labels";
import { chainCanvas } from "./lanes";
import { actor, link, position, stage, testLooks, testMap } from "./test-map";
import { tidyChain } from "./tidy-chain";
import { chainEdges, chainExtent, freeSeats, institutions, waitingActors, waitingCanvas, waitingSeat } from "./waiting";

const stages = [stage("making", 1), stage("selling", 2), stage("advice", 3, { kind: "support" })];
const bank = (id: string, more: Partial<Actor> = {}) => actor(id, { type: "finance.bank", ...more });
const seated = (id: string, index: number) => position("chain", id, waitingSeat(index).x, waitingSeat(index).y);
const ids = (actors: readonly Actor[]) => actors.map(({ id }) => id);

describe("whose stage nobody has said", () => {
  const map = testMap({
    stages,
    actors: [actor("firm"), actor("old"), bank("bank"), actor("maker", { stages: [{ stage: "making" }] })],
    positions: [
      seated("firm", 0),
      position("chain", "old", 200, 1100),
      position("chain", "bank", 400, 1100),
      position("chain", "maker", 160, 200),
    ],
  });

  it("waits apart from the institutions; each is counted where the room sees it", () => {
    expect(ids(waitingActors(map, testLooks))).toEqual(["firm"]);
    expect(ids(institutions(map, testLooks))).toEqual(["old", "bank"]);
  });

  it("has no column while nobody waits", () => {
    const nobody = testMap({ stages, actors: [bank("bank")], positions: [position("chain", "bank", 400, 1100)] });
    expect(chainEdges(nobody, testLooks)).toEqual({ bandBottom: chainCanvas.bandBottom });
  });

  it("stands before the first lane, in Arabic on its other side", () => {
    const { right, width } = waitingCanvas;
    expect(chainExtent(map, testLooks, false)).toMatchObject({ x1: right - width, x2: 660 });
    expect(chainExtent(map, testLooks, true)).toMatchObject({ x1: 0, x2: 660 + width - right });
  });

  it("gets a second column when the first is full, and the band grows downwards with its last row", () => {
    const waiting = Array.from({ length: waitingCanvas.rows + 1 }, (_, index) => `w${index}`);
    const crowded = testMap({
      stages,
      actors: [...waiting.map((id) => actor(id)), bank("bank")],
      positions: [...waiting.map(seated), position("chain", "bank", 400, 1290)],
    });
    const { waiting: box, bandBottom } = chainEdges(crowded, testLooks);
    expect(box?.x1).toBe(waitingCanvas.right - 2 * waitingCanvas.width);
    expect(bandBottom).toBe(1335);
  });
});

describe("tidying the chain", () => {
  it("brings a firm from the institutions to those who wait, closes gaps, and leaves the pinned where they are", () => {
    const map = testMap({
      stages,
      actors: [actor("first"), actor("third"), actor("old"), actor("pinned"), bank("bank")],
      positions: [
        seated("first", 0),
        seated("third", 2),
        position("chain", "old", 200, 1195),
        position("chain", "pinned", 400, 1195, true),
        position("chain", "bank", 600, 1195),
      ],
    });
    expect(tidyChain(map, testLooks)).toEqual([
      { actor: "third", ...waitingSeat(1) },
      { actor: "old", ...waitingSeat(2) },
    ]);
  });

  it.each([1, 20261125, 4711, 90210])("lets nobody cover another, mark or name, whatever came (seed %i)", (seed) => {
    const map = randomRoom(randomOf(seed));
    const moves = new Map(tidyChain(map, testLooks).map((move) => [move.actor, move]));
    const places = [...map.all("position").values()].map((at): Position => ({ ...at, ...moves.get(at.actor) }));
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const apart = Math.hypot(one.x - other.x, one.y - other.y);
        expect(apart, `seed ${seed}: ${one.actor} and ${other.actor}`).toBeGreaterThanOrEqual(90);
      }
    }
    const bank = (at: Position) => map.get("actor", at.actor)?.type === "finance.bank";
    expect(places.every((at) => bank(at) === at.x > 0)).toBe(true);
    expectNamesApart(places, seed);
  });
});

describe("seats", () => {
  it.each([3, 77, 20261125])("are never on one that is taken (seed %i)", (seed) => {
    const random = randomOf(seed);
    const taken = Array.from({ length: 12 }, () => ({ x: -900 * random(), y: 1300 * random() }));
    const seats = freeSeats(20, taken);
    expect(seats).toHaveLength(20);
    expect(
      seats.filter((seat) => taken.some((at) => overlaps(around(seat, 40), around(at, 40)))),
      `seed ${seed}`,
    ).toEqual([]);
  });

  it("have their names beside them as a list, as many as the column has rows", () => {
    const places = Array.from({ length: waitingCanvas.rows }, (_, index) => seated(`w${index}`, index));
    const placed = namesOf(places);
    expect([...placed.values()].map(({ side }) => side)).toEqual(places.map(() => "right"));
  });
});

/** Firms that wait or stand among the institutions as older maps have them, and banks where the server puts them. */
function randomRoom(random: () => number) {
  const band = Array.from({ length: 36 }, (_, index) => ({
    x: 100 + (index % 12) * 190,
    y: 1005 + Math.floor(index / 12) * 95,
  }));
  const spots = band.filter(() => random() < 0.7);
  const inBand = spots.map((at, index) => ({ at, made: random() < 0.3 ? actor(`old${index}`) : bank(`bank${index}`) }));
  const waiting = Array.from({ length: Math.floor(random() * 14) }, (_, index) => actor(`firm${index}`));
  const all = [...inBand.map(({ made }) => made.id), ...waiting.map(({ id }) => id)];
  const anyone = () => all[Math.floor(random() * all.length)] ?? "bank0";
  return testMap({
    stages,
    actors: [...inBand.map(({ made }) => made), ...waiting],
    links: Array.from({ length: 30 }, (_, index) => link(`l${index}`, anyone(), anyone())),
    positions: [
      ...inBand.map(({ at, made }) => position("chain", made.id, at.x, at.y)),
      ...waiting.map(({ id }, index) => seated(id, index * 2)),
    ],
  });
}

const zoom = 0.53;
const textSize = 28;
const measure = (text: string, size: number) => text.replace(/[\u2068\u2069]/g, "").length * size * 0.56;

function wishOf(at: Position): LabelWish {
  return {
    id: at.actor,
    x: at.x * zoom,
    y: at.y * zoom,
    text: `Workshop of ${at.actor}`,
    radius: 22 * zoom,
    rank: 1,
    must: false,
    ...(at.x < waitingCanvas.right ? { prefers: "right" as const } : {}),
  };
}

function namesOf(places: readonly Position[]): Map<string, PlacedLabel> {
  return placeLabels(places.map(wishOf), { textSize, budget: 60 }, measure);
}

function expectNamesApart(places: readonly Position[], seed: number): void {
  const wishes = places.map(wishOf);
  const placed = namesOf(places);
  const names = wishes.flatMap((wish) => {
    const label = placed.get(wish.id);
    return label === undefined ? [] : [{ id: wish.id, box: boxOf(wish, label) }];
  });
  const marks = wishes.map((wish) => ({ id: wish.id, box: around(wish, wish.radius) }));
  const covered = names.flatMap(({ id, box }, index) =>
    [...names.slice(index + 1), ...marks.filter((mark) => mark.id !== id)]
      .filter((other) => overlaps(box, other.box))
      .map((other) => `${id} over ${other.id}`),
  );
  expect(covered, `seed ${seed}`).toEqual([]);
  const all = { x1: -Infinity, y1: -Infinity, x2: 0, y2: Infinity };
  const listed = places.filter((at) => contains(all, around(at, 0)));
  expect(
    listed.every((at) => placed.has(at.actor)),
    `seed ${seed}: everybody who waits has a name`,
  ).toBe(true);
}

/** Where a name is written, as the renderer does it: beside or beneath the mark, six pixels off. */
function boxOf(wish: LabelWish, label: PlacedLabel): Box {
  const lines = label.text.split("\n");
  const width = Math.max(...lines.map((line) => measure(line, textSize)));
  const height = lines.length * textSize * 1.08;
  const reach = wish.radius + 6 + label.away;
  const x = {
    right: wish.x + reach,
    left: wish.x - reach - width,
    below: wish.x - width / 2,
    above: wish.x - width / 2,
  };
  const y = {
    right: wish.y - height / 2,
    left: wish.y - height / 2,
    below: wish.y + reach,
    above: wish.y - reach - height,
  };
  const [x1, y1] = [x[label.side], y[label.side]];
  return { x1, y1, x2: x1 + width, y2: y1 + height };
}

/** Numbers between 0 and 1 that a seed repeats (Mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
