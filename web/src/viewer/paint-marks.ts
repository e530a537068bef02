import type { Point } from "./geometry";
import { fontFamily, ink } from "./ink";

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
}

/** Rings and signs above the map: what is chosen, where the keyboard is, what is disputed. */
export function paintMarks(pen: CanvasRenderingContext2D, picture: MarksPicture): void {
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
