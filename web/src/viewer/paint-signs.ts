import { fontFamily, ink } from "./ink";
import type { MarkAt } from "./paint-marks";

/** What became of an actor or link between two states of a map. */
export type ChangeSign = "added" | "changed" | "removed";

const signs: { readonly [S in ChangeSign]: { readonly text: string; readonly fill: string } } = {
  added: { text: "+", fill: ink.added },
  changed: { text: "~", fill: ink.changed },
  removed: { text: "−", fill: ink.removed },
};

/** A disc with a sign; never the colour alone. Links carry it in the middle, actors on the rim. */
export function paintSign(pen: CanvasRenderingContext2D, mark: MarkAt, sign: ChangeSign): void {
  const { text, fill } = signs[sign];
  const onRim = mark.radius > 10;
  const [x, y] = onRim ? [mark.x + mark.radius * 0.75, mark.y - mark.radius * 0.75] : [mark.x, mark.y];
  pen.beginPath();
  pen.arc(x, y, onRim ? 11 : 8, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = ink.paper;
  pen.stroke();
  pen.fillStyle = ink.paper;
  pen.font = `800 ${onRim ? 18 : 14}px ${fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y + 1);
}
