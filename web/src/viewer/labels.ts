import { isolated } from "../i18n/translate";
import { around, type Box, contains, overlaps, type Point } from "./geometry";

export type LabelSide = "right" | "below" | "left" | "above";

/** A name that could be shown; all measures in screen pixels. */
export interface LabelWish extends Point {
  readonly id: string;
  readonly text: string;
  /** Half the node's diameter. */
  readonly radius: number;
  /** The higher, the sooner it is shown. */
  readonly rank: number;
  /** Shown even where it covers something: the newest and the selected. */
  readonly must: boolean;
  /** The side it takes before all others, where names are to be read as a list. */
  readonly prefers?: LabelSide;
}

export interface PlacedLabel {
  readonly side: LabelSide;
  /** The name with its line breaks. */
  readonly text: string;
  /** How much further off than usual, in screen pixels. */
  readonly away: number;
}

/** What a box for a name would meet. */
interface Ground {
  readonly free: (box: Box) => boolean;
  readonly inside: (box: Box) => boolean;
  /** How much it would cover; names weigh more than nodes, and nodes more than headings. */
  readonly covered: (box: Box) => number;
}

export interface LabelSettings {
  /** Height of the letters in screen pixels. */
  readonly textSize: number;
  /** How many names are shown beside those that must be. */
  readonly budget: number;
}

/** Where names may stand, in screen pixels. */
export interface LabelField {
  readonly inside?: Box;
  /** Headings that names leave free. */
  readonly keepOff?: readonly Box[];
}

export type MeasureText = (text: string, size: number) => number;

const gap = 6;
const lineHeight = 1.08;
/** Names longer than this many letter heights go on two lines. */
const widestLine = 8.5;
/** Stays shown rather than flicker when ranks come close. */
const stayBonus = 1.5;

/**
 * Chooses which names to show and on which side of their node: the highest ranks first, never over another
 * name or node. Names that were shown keep their place and side as long as they can, so that nothing jumps.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  settings: LabelSettings,
  measure: MeasureText,
  before: ReadonlyMap<string, PlacedLabel> = new Map(),
  field: LabelField = {},
): Map<string, PlacedLabel> {
  // A name too near to another node would seem to be its name.
  const nodes = wishes.map((wish) => ({ id: wish.id, box: around(wish, wish.radius + gap) }));
  const taken: Box[] = [];
  const headings = field.keepOff ?? [];
  const placed = new Map<string, PlacedLabel>();
  let left = settings.budget;
  for (const wish of inOrder(wishes, before)) {
    if (!wish.must && left <= 0) {
      continue;
    }
    const inside = (box: Box) => field.inside === undefined || contains(field.inside, box);
    const covered = (box: Box) =>
      3 * taken.filter((other) => overlaps(box, other)).length +
      2 * nodes.filter((node) => node.id !== wish.id && overlaps(box, node.box)).length +
      headings.filter((heading) => overlaps(box, heading)).length;
    const free = (box: Box) =>
      inside(box) &&
      !taken.some((other) => overlaps(box, other)) &&
      !nodes.some((node) => node.id !== wish.id && overlaps(box, node.box)) &&
      !headings.some((heading) => overlaps(box, heading));
    const spot = findSpot(wish, settings.textSize, measure, before.get(wish.id)?.side, { free, inside, covered });
    if (spot !== undefined) {
      taken.push(spot.box);
      placed.set(wish.id, { side: spot.side, text: spot.text, away: spot.away });
      left -= wish.must ? 0 : 1;
    }
  }
  return placed;
}

function inOrder(wishes: readonly LabelWish[], before: ReadonlyMap<string, PlacedLabel>): LabelWish[] {
  const value = (wish: LabelWish) => wish.rank + (before.has(wish.id) ? stayBonus : 0);
  return wishes.toSorted((a, b) => Number(b.must) - Number(a.must) || value(b) - value(a) || a.id.localeCompare(b.id));
}

interface Spot extends PlacedLabel {
  readonly box: Box;
}

function findSpot(
  wish: LabelWish,
  textSize: number,
  measure: MeasureText,
  before: LabelSide | undefined,
  { free, inside, covered }: Ground,
): Spot | undefined {
  const first = [wish.prefers, before].filter((side) => side !== undefined);
  const order = [...new Set<LabelSide>([...first, "below", "right", "left", "above"])];
  const shapes = [breakLines(wish.text, textSize, measure), breakLines(wish.text, textSize, measure, 0)];
  const spots = shapes.flatMap((lines) => {
    const width = Math.max(...lines.map((line) => measure(line, textSize)));
    const height = lines.length * textSize * lineHeight;
    const text = lines.map(isolated).join("\n");
    // A name that must be shown may also stand further off.
    return (wish.must ? [0, textSize] : [0]).flatMap((away) =>
      order.map(
        (side): Spot => ({
          side,
          text,
          away,
          box: boxAt({ ...wish, radius: wish.radius + away }, side, width, height),
        }),
      ),
    );
  });
  const spot = spots.find(({ box }) => free(box));
  return (
    spot ??
    (wish.must
      ? leastCovered(
          spots.filter(({ box }) => inside(box)),
          covered,
        )
      : undefined)
  );
}

function leastCovered(spots: readonly Spot[], covered: (box: Box) => number): Spot | undefined {
  const weighed = spots.map((spot) => ({ spot, covers: covered(spot.box) }));
  return weighed.sort((a, b) => a.covers - b.covers)[0]?.spot;
}

function boxAt(wish: LabelWish, side: LabelSide, width: number, height: number): Box {
  const reach = wish.radius + gap;
  const { x, y } = wish;
  switch (side) {
    case "right":
      return { x1: x + reach, x2: x + reach + width, y1: y - height / 2, y2: y + height / 2 };
    case "left":
      return { x1: x - reach - width, x2: x - reach, y1: y - height / 2, y2: y + height / 2 };
    case "below":
      return { x1: x - width / 2, x2: x + width / 2, y1: y + reach, y2: y + reach + height };
    case "above":
      return { x1: x - width / 2, x2: x + width / 2, y1: y - reach - height, y2: y - reach };
  }
}

/** Breaks a long name once, where the longer of the two lines is shortest. */
export function breakLines(text: string, textSize: number, measure: MeasureText, widest = widestLine): string[] {
  const words = text.split(" ");
  if (words.length < 2 || measure(text, textSize) <= widest * textSize) {
    return [text];
  }
  const breaks = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { lines, width: Math.max(...lines.map((line) => measure(line, textSize))) };
  });
  const best = breaks.reduce((narrowest, option) => (option.width < narrowest.width ? option : narrowest));
  return best.lines;
}
