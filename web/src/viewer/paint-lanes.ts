import type { Box, Camera } from "./geometry";
import { fontFamily, ink } from "./ink";
import { chainBox, chainCanvas, type LaneState, mirrorX } from "./lanes";
import { type LaneHeat, paintHeat } from "./paint-heat";
import { roundedBox, toScreen } from "./painter";
import type { SceneNode } from "./scene";

/** A lane as it is written: the words are in the language of the page. */
export interface LaneText {
  /** The id of the stage. */
  readonly stage: string;
  readonly title: string;
  readonly note: string;
  readonly state: LaneState;
  /** How people fare at this stage, while the poverty layer is shown. */
  readonly heat?: LaneHeat | undefined;
}

export interface LanesPicture {
  readonly lanes: readonly LaneText[];
  readonly band: { readonly title: string; readonly note: string; readonly bottom: number };
  /** Those whose stage nobody has said; absent while nobody waits. */
  readonly waiting?: { readonly title: string; readonly note: string; readonly box: Box };
  readonly spans: readonly SceneNode[];
  readonly mirrored: boolean;
  /** Height of names in screen pixels. */
  readonly textSize: number;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the lanes of the chain, the institutions' band and the column of those without a stage, as the bottom layer. */
export function paintLanes(pen: CanvasRenderingContext2D, camera: Camera, picture: LanesPicture): void {
  picture.lanes.forEach((lane, index) => {
    const frame = frameOfLane(index, camera, picture);
    paintLane(pen, frame, lane, picture);
    if (lane.heat !== undefined) {
      paintHeat(pen, stripOver(frame, camera), lane.heat, picture.mirrored);
    }
  });
  paintBand(pen, camera, picture);
  paintWaiting(pen, camera, picture);
  for (const node of picture.spans) {
    paintSpan(pen, camera, picture, node);
  }
}

function frameOfLane(index: number, camera: Camera, picture: LanesPicture): Frame {
  const { lanePitch, laneWidth, laneTop, laneBottom } = chainCanvas;
  const left = index * lanePitch;
  const x = picture.mirrored ? mirrorX(left + laneWidth, picture.lanes.length, true) : left;
  return {
    x: toScreen(x, camera, "x"),
    y: toScreen(laneTop, camera, "y"),
    width: laneWidth * camera.zoom,
    height: (laneBottom - laneTop) * camera.zoom,
  };
}

function stripOver(lane: Frame, camera: Camera): Frame {
  const { stripTop, stripBottom } = chainCanvas;
  return { ...lane, y: toScreen(stripTop, camera, "y"), height: (stripBottom - stripTop) * camera.zoom };
}

function paintLane(pen: CanvasRenderingContext2D, frame: Frame, lane: LaneText, picture: LanesPicture): void {
  const fills = {
    filled: ink.laneFill,
    whiteSpot: ink.whiteSpotFill,
    notAsked: ink.paper,
    excluded: ink.excluded,
  } as const;
  roundedBox(pen, frame.x, frame.y, frame.width, frame.height, 10);
  pen.fillStyle = fills[lane.state];
  pen.fill();
  if (lane.state === "whiteSpot") {
    hatch(pen, frame);
  }
  pen.lineWidth = lane.state === "whiteSpot" ? 2 : 1.25;
  pen.strokeStyle = lane.state === "whiteSpot" ? ink.whiteSpot : ink.hairline;
  pen.setLineDash(lane.state === "notAsked" ? [7, 6] : []);
  roundedBox(pen, frame.x, frame.y, frame.width, frame.height, 10);
  pen.stroke();
  pen.setLineDash([]);
  const heading = paintHeading(pen, frame, lane, picture);
  if (lane.state === "whiteSpot") {
    paintHole(pen, frame, heading);
  }
}

function hatch(pen: CanvasRenderingContext2D, frame: Frame): void {
  pen.save();
  pen.clip();
  pen.strokeStyle = "rgba(230, 159, 0, 0.4)";
  pen.lineWidth = 2.5;
  pen.beginPath();
  for (let x = frame.x - frame.height; x < frame.x + frame.width; x += 18) {
    pen.moveTo(x, frame.y + frame.height);
    pen.lineTo(x + frame.height, frame.y);
  }
  pen.stroke();
  pen.restore();
}

/** An open circle where an actor would stand: the hole is the message, not the words. */
function paintHole(pen: CanvasRenderingContext2D, frame: Frame, below: number): void {
  const radius = Math.min(frame.width * 0.16, 34);
  const y = Math.max(frame.y + frame.height / 2, below + radius + 8);
  pen.beginPath();
  pen.arc(frame.x + frame.width / 2, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = ink.paper;
  pen.fill();
  pen.setLineDash([6, 5]);
  pen.lineWidth = 2.5;
  pen.strokeStyle = ink.whiteSpotText;
  pen.stroke();
  pen.setLineDash([]);
}

/** Title and note at the lane's beginning; returns where they end. */
function paintHeading(pen: CanvasRenderingContext2D, frame: Frame, lane: LaneText, picture: LanesPicture): number {
  const padding = Math.min(14, frame.width * 0.06);
  const room = frame.width - 2 * padding;
  const colour = lane.state === "whiteSpot" ? ink.whiteSpotText : ink.soft;
  pen.textBaseline = "top";
  pen.direction = picture.mirrored ? "rtl" : "ltr";
  pen.textAlign = "start";
  const x = picture.mirrored ? frame.x + frame.width - padding : frame.x + padding;
  const title = fitTitle(pen, lane.title, room, picture.textSize);
  let y = frame.y + padding * 0.8;
  pen.fillStyle = lane.state === "excluded" || lane.state === "notAsked" ? ink.soft : ink.line;
  for (const line of title.lines) {
    outlined(pen, line, x, y, lane.state);
    y += title.size * 1.12;
  }
  const noteSize = Math.max(title.size * 0.78, 6);
  pen.font = `${lane.state === "whiteSpot" ? 700 : 400} ${noteSize}px ${fontFamily}`;
  pen.fillStyle = colour;
  y += 3;
  for (const line of wrap(pen, lane.note, room)) {
    outlined(pen, line, x, y, lane.state);
    y += noteSize * 1.15;
  }
  return y;
}

function outlined(pen: CanvasRenderingContext2D, text: string, x: number, y: number, state: LaneState): void {
  if (state === "whiteSpot") {
    pen.strokeStyle = ink.whiteSpotFill;
    pen.lineWidth = 6;
    pen.lineJoin = "round";
    pen.strokeText(text, x, y);
  }
  pen.fillText(text, x, y);
}

/** The largest size at which the title fits on at most two lines. */
function fitTitle(
  pen: CanvasRenderingContext2D,
  title: string,
  room: number,
  wanted: number,
): { readonly lines: readonly string[]; readonly size: number } {
  const least = wanted * 0.55;
  for (let size = wanted; size > least; size -= 1) {
    pen.font = `700 ${size}px ${fontFamily}`;
    const lines = wrap(pen, title, room);
    if (lines.length <= 2 && lines.every((line) => pen.measureText(line).width <= room)) {
      return { lines, size };
    }
  }
  return { lines: wrap(pen, title, room).slice(0, 2), size: least };
}

function wrap(pen: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= room) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function paintBand(pen: CanvasRenderingContext2D, camera: Camera, picture: LanesPicture): void {
  const { bandTop } = chainCanvas;
  const box = chainBox(picture.lanes.length);
  const frame: Frame = {
    x: toScreen(box.x1, camera, "x"),
    y: toScreen(bandTop, camera, "y"),
    width: (box.x2 - box.x1) * camera.zoom,
    height: (picture.band.bottom - bandTop) * camera.zoom,
  };
  roundedBox(pen, frame.x, frame.y, frame.width, frame.height, 10);
  pen.fillStyle = ink.bandFill;
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = ink.bandLine;
  pen.stroke();
  const size = Math.min(picture.textSize * 0.8, 42 * camera.zoom);
  pen.textBaseline = "top";
  pen.direction = picture.mirrored ? "rtl" : "ltr";
  pen.textAlign = "start";
  pen.font = `700 ${size}px ${fontFamily}`;
  pen.fillStyle = ink.bandText;
  const x = picture.mirrored ? frame.x + frame.width - 12 : frame.x + 12;
  pen.fillText(picture.band.title, x, frame.y + 6);
  const after = pen.measureText(picture.band.title).width + size * 0.7;
  pen.font = `400 ${size * 0.9}px ${fontFamily}`;
  pen.fillText(picture.band.note, picture.mirrored ? x - after : x + after, frame.y + 6 + size * 0.08);
}

/** Beside the chain and not like a lane: nothing is claimed of those who wait there. */
function paintWaiting(pen: CanvasRenderingContext2D, camera: Camera, picture: LanesPicture): void {
  const { waiting } = picture;
  if (waiting === undefined) {
    return;
  }
  const { box, title, note } = waiting;
  const left = picture.mirrored ? mirrorX(box.x2, picture.lanes.length, true) : box.x1;
  const frame: Frame = {
    x: toScreen(left, camera, "x"),
    y: toScreen(box.y1, camera, "y"),
    width: (box.x2 - box.x1) * camera.zoom,
    height: (box.y2 - box.y1) * camera.zoom,
  };
  roundedBox(pen, frame.x, frame.y, frame.width, frame.height, 10);
  pen.fillStyle = ink.waitingFill;
  pen.fill();
  pen.lineWidth = 1.25;
  pen.strokeStyle = ink.waitingLine;
  pen.stroke();
  paintHeading(pen, frame, { stage: "", title, note, state: "notAsked" }, picture);
}

/** A firm that works in several stages reaches across their lanes. */
function paintSpan(pen: CanvasRenderingContext2D, camera: Camera, picture: LanesPicture, node: SceneNode): void {
  if (node.span === undefined) {
    return;
  }
  const { lanePitch, laneWidth } = chainCanvas;
  const ends = [node.span.first, node.span.last].map((lane) =>
    mirrorX(lane * lanePitch + laneWidth / 2, picture.lanes.length, picture.mirrored),
  );
  const half = node.size * 0.5;
  const left = Math.min(...ends, node.x) - half;
  const right = Math.max(...ends, node.x) + half;
  const height = node.size * 0.5 * camera.zoom;
  const x = toScreen(left, camera, "x");
  roundedBox(pen, x, toScreen(node.y, camera, "y") - height / 2, (right - left) * camera.zoom, height, height / 2);
  pen.globalAlpha = 0.22;
  pen.fillStyle = node.fill;
  pen.fill();
  pen.globalAlpha = 0.75;
  pen.lineWidth = 1.5;
  pen.strokeStyle = ink.line;
  pen.stroke();
  pen.globalAlpha = 1;
}
