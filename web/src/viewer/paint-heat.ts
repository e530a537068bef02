import { fontFamily, ink } from "./ink";
import type { MarkAt } from "./paint-marks";
import { roundedBox } from "./painter";

/** How people fare at a stage or in a group, as far as anybody may know. */
export type HeatLevel = "poor" | "vulnerable" | "notFlagged" | "unknown";

/** What the strip above a lane shows; the words are in the language of the page. */
export interface LaneHeat {
  readonly level: HeatLevel;
  readonly text: string;
}

interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const fills: { readonly [L in HeatLevel]: string } = {
  poor: ink.poor,
  vulnerable: ink.vulnerable,
  notFlagged: ink.notFlagged,
  unknown: ink.paper,
};

/** One piece of the strip: one hue from light to dark, the level in words, and a dashed rim where nothing is known. */
export function paintHeat(pen: CanvasRenderingContext2D, strip: Strip, heat: LaneHeat, mirrored: boolean): void {
  roundedBox(pen, strip.x, strip.y, strip.width, strip.height, 6);
  pen.fillStyle = fills[heat.level];
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = heat.level === "unknown" ? ink.soft : ink.poor;
  pen.setLineDash(heat.level === "unknown" ? [5, 4] : []);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = heat.level === "poor" ? ink.paper : ink.line;
  pen.direction = mirrored ? "rtl" : "ltr";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  let size = strip.height * 0.7;
  do {
    pen.font = `600 ${size}px ${fontFamily}`;
    size *= 0.92;
  } while (pen.measureText(heat.text).width > strip.width - 8 && size > 6);
  pen.fillText(heat.text, strip.x + strip.width / 2, strip.y + strip.height / 2 + 0.5);
}

/** The badge of a group: a triangle on its rim, filled for the poor, half as dark for those easily made poor. */
export function paintWorry(pen: CanvasRenderingContext2D, mark: MarkAt, level: HeatLevel): void {
  const half = Math.max(7, Math.min(13, mark.radius * 0.5));
  const [x, y] = [mark.x - mark.radius * 0.75, mark.y - mark.radius * 0.75];
  pen.beginPath();
  pen.moveTo(x - half, y - half * 0.8);
  pen.lineTo(x + half, y - half * 0.8);
  pen.lineTo(x, y + half);
  pen.closePath();
  pen.lineJoin = "round";
  pen.lineWidth = 6;
  pen.strokeStyle = ink.paper;
  pen.stroke();
  pen.fillStyle = fills[level];
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = ink.line;
  pen.stroke();
}
