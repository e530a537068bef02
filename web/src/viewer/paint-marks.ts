import type { Point } from "./geometry";
import { fontFamily, ink } from "./ink";
import { type HeatLevel, paintWorry } from "./paint-heat";
import { type ChangeSign, paintSign } from "./paint-signs";

/** Something drawn above the map at a place on the screen, in screen pixels. */
export interface MarkAt extends Point {
  readonly radius: number;
}

export interface MarksPicture {
  readonly selected: readonly MarkAt[];
  readonly focused: readonly MarkAt[];
  /** The middles of disputed links. */
  readonly disputed: readonly Point[];
  readonly pinned: readonly MarkAt[];
  /** Groups that are poor or easily made so. */
  readonly worries: readonly (MarkAt & { readonly level: HeatLevel })[];
  /** What differs from another state of the map: at the rim of an actor, on the middle of a link. */
  readonly signs: readonly (MarkAt & { readonly sign: ChangeSign })[];
  /** Links that are missing, from one place to another. */
  readonly ghosts: readonly { readonly from: MarkAt; readonly to: MarkAt }[];
}

/** Rings and signs above the map: what is chosen, where the keyboard is, what is disputed. */
export function paintMarks(pen: CanvasRenderingContext2D, picture: MarksPicture): void {
  for (const { from, to } of picture.ghosts) {
    ghost(pen, from, to);
  }
  for (const mark of picture.worries) {
    paintWorry(pen, mark, mark.level);
  }
  for (const mark of picture.signs) {
    paintSign(pen, mark, mark.sign);
  }
  for (const mark of picture.pinned) {
    pin(pen, mark);
  }
  for (const point of picture.disputed) {
    dispute(pen, point);
  }
  for (const mark of picture.selected) {
    ring(pen, mark, 6, 4, ink.line);
  }
  for (const mark of picture.focused) {
    ring(pen, mark, 9, 7, ink.paper);
    ring(pen, mark, 9, 4, ink.focus);
  }
}

/** A dashed arrow from rim to rim, on a white ground so that it stands out among links. */
function ghost(pen: CanvasRenderingContext2D, from: MarkAt, to: MarkAt): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length <= from.radius + to.radius) {
    return;
  }
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = { x: from.x + dx * (from.radius + 4), y: from.y + dy * (from.radius + 4) };
  const end = { x: to.x - dx * (to.radius + 4), y: to.y - dy * (to.radius + 4) };
  const line = (width: number, colour: string, dash: readonly number[]): void => {
    pen.beginPath();
    pen.moveTo(start.x, start.y);
    pen.lineTo(end.x - dx * 8, end.y - dy * 8);
    pen.setLineDash([...dash]);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
    pen.setLineDash([]);
  };
  line(9, ink.paper, []);
  line(4, ink.ghost, [12, 8]);
  pen.beginPath();
  pen.moveTo(end.x, end.y);
  pen.lineTo(end.x - dx * 18 - dy * 8, end.y - dy * 18 + dx * 8);
  pen.lineTo(end.x - dx * 18 + dy * 8, end.y - dy * 18 - dx * 8);
  pen.closePath();
  pen.fillStyle = ink.ghost;
  pen.fill();
}

function ring(pen: CanvasRenderingContext2D, mark: MarkAt, distance: number, width: number, colour: string): void {
  pen.beginPath();
  pen.arc(mark.x, mark.y, mark.radius + distance, 0, 2 * Math.PI);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

function dispute(pen: CanvasRenderingContext2D, point: Point): void {
  pen.beginPath();
  pen.arc(point.x, point.y, 11, 0, 2 * Math.PI);
  pen.fillStyle = ink.paper;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = ink.line;
  pen.stroke();
  pen.fillStyle = ink.line;
  pen.font = `700 16px ${fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText("≠", point.x, point.y + 1);
}

function pin(pen: CanvasRenderingContext2D, mark: MarkAt): void {
  pen.beginPath();
  pen.arc(mark.x, mark.y - mark.radius, 4, 0, 2 * Math.PI);
  pen.fillStyle = ink.line;
  pen.fill();
}
