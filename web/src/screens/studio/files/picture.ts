import { directionOf } from "../../../i18n/languages";
import { language } from "../../../i18n/translate";
import { mapInfo } from "../../../map/selectors";
import { ink, lookOf } from "../../../ui/palette";
import { shapePath } from "../../../ui/shape-icon";
import type { MapSurface } from "../../../viewer/map-surface";
import { longDay } from "../model/times";
import type { Studio } from "../state/studio";
import { common, t } from "../texts";

const scale = 2;
const margin = 24 * scale;
const headHeight = 76 * scale;
const lineHeight = 26 * scale;
const font = '"Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Arial, sans-serif';

interface Sign {
  readonly text: string;
  draw(context: CanvasRenderingContext2D, x: number, y: number): void;
}

/** The view as a picture to print: title, date, revision, what is illustration, and the legend around it. */
export async function pictureOf(studio: Studio, surface: MapSurface, at: Date): Promise<Blob> {
  const drawing = await createImageBitmap(await surface.exportPng(scale));
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) {
    throw new Error("no drawing context");
  }
  const width = Math.max(drawing.width, 800 * scale);
  context.font = `${13 * scale}px ${font}`;
  const rows = legendRows(context, legendSigns(studio), width - 2 * margin);
  canvas.width = width;
  canvas.height = headHeight + drawing.height + rows.length * lineHeight + margin;
  context.fillStyle = "#FFFFFF";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.direction = directionOf(language.peek());
  writeHead(context, studio, at, width);
  context.drawImage(drawing, (width - drawing.width) / 2, headHeight);
  writeLegend(context, rows, width, headHeight + drawing.height + lineHeight * 0.75);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}

function writeHead(context: CanvasRenderingContext2D, studio: Studio, at: Date, width: number): void {
  const info = mapInfo(studio.shown());
  const start = context.direction === "rtl" ? width - margin : margin;
  context.textAlign = "start";
  context.fillStyle = ink;
  context.font = `700 ${22 * scale}px ${font}`;
  context.fillText(info?.title ?? "", start, 34 * scale, width - 2 * margin);
  context.font = `${13 * scale}px ${font}`;
  context.fillStyle = "#5A5F6B";
  const rev = studio.past.shown.peek()?.rev ?? studio.room.store.revision.peek();
  const map = studio.shown();
  const facts = [
    longDay(at),
    t("revision", { rev }),
    common("count.actors", { count: map.all("actor").size }),
    common("count.links", { count: map.all("link").size }),
    ...(info?.illustration === undefined ? [] : [info.illustration]),
  ];
  context.fillText(facts.join(" · "), start, 58 * scale, width - 2 * margin);
}

function legendSigns(studio: Studio): Sign[] {
  const words = studio.words.peek();
  const { actors, links } = studio.facets.peek();
  return [
    ...actors.map(({ id }): Sign => {
      const look = lookOf(id, words.book.actorFamilies.get(id));
      return { text: words.actorFamily(id), draw: (context, x, y) => drawShape(context, look, x, y) };
    }),
    ...links.map(({ id }): Sign => {
      const colour = words.book.linkFamilies.get(id)?.colour ?? "#999999";
      return {
        text: words.linkFamily(id),
        draw: (context, x, y) => drawLine(context, colour, id === "negative", x, y),
      };
    }),
  ];
}

const signWidth = 30 * scale;
const signGap = 24 * scale;

function legendRows(context: CanvasRenderingContext2D, signs: readonly Sign[], width: number): Sign[][] {
  const rows: Sign[][] = [[]];
  let used = 0;
  for (const sign of signs) {
    const needed = signWidth + context.measureText(sign.text).width + signGap;
    if (used + needed > width && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(sign);
    used += needed;
  }
  return rows;
}

function writeLegend(context: CanvasRenderingContext2D, rows: readonly Sign[][], width: number, top: number): void {
  const mirrored = context.direction === "rtl";
  context.font = `${13 * scale}px ${font}`;
  rows.forEach((row, index) => {
    let used = margin;
    const y = top + index * lineHeight;
    for (const sign of row) {
      sign.draw(context, mirrored ? width - used - 22 * scale : used, y);
      context.fillStyle = ink;
      context.fillText(sign.text, mirrored ? width - used - signWidth : used + signWidth, y + 5 * scale);
      used += signWidth + context.measureText(sign.text).width + signGap;
    }
  });
}

function drawShape(context: CanvasRenderingContext2D, look: ReturnType<typeof lookOf>, x: number, y: number): void {
  context.save();
  context.translate(x, y - 9 * scale);
  context.scale(0.56 * scale, 0.56 * scale);
  const path = new Path2D(shapePath(look.shape));
  context.fillStyle = look.colour;
  context.fill(path);
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.stroke(path);
  context.restore();
}

function drawLine(context: CanvasRenderingContext2D, colour: string, dashed: boolean, x: number, y: number): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = 3 * scale;
  context.setLineDash(dashed ? [5 * scale, 3 * scale] : []);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 22 * scale, y);
  context.stroke();
  context.restore();
}
