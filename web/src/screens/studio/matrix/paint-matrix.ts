import type { Matrix } from "../model/matrix";

interface Look {
  readonly nameOf: (actor: string) => string;
  readonly crossed: readonly [number, number] | undefined;
  readonly selected: string | undefined;
}

const smallestText = 9;
const largestText = 13;
const shades = ["#86bbdd", "#2f87bf", "#00517f"] as const;

/** The room for names along both edges; none where they could not be read. */
export function headerSize(size: number, actors: number): number {
  return size / Math.max(actors, 1) >= smallestText ? Math.min(180, size * 0.22) : 8;
}

/** Rows lead to columns. Lines part the groups; the row and column under the pointer are tinted. */
export function paintMatrix(canvas: HTMLCanvasElement, matrix: Matrix, size: number, look: Look): void {
  const pen = prepare(canvas, size);
  const count = matrix.actors.length;
  if (pen === null || count === 0) {
    return;
  }
  const head = headerSize(size, count);
  const cell = (size - head) / count;
  tint(pen, matrix, head, cell, size, look);
  for (const [at, kinds] of matrix.cells) {
    pen.fillStyle = shades[Math.min(kinds, shades.length) - 1] ?? shades[0];
    pen.fillRect(
      head + (at % count) * cell,
      head + Math.floor(at / count) * cell,
      Math.max(cell - 1, 1),
      Math.max(cell - 1, 1),
    );
  }
  pen.strokeStyle = "#5a5f6b";
  pen.lineWidth = 1;
  pen.beginPath();
  for (const start of [...matrix.starts, count]) {
    const line = head + start * cell;
    pen.moveTo(head, line);
    pen.lineTo(size, line);
    pen.moveTo(line, head);
    pen.lineTo(line, size);
  }
  pen.stroke();
  if (head > smallestText) {
    writeNames(pen, matrix, head, cell, look);
  }
}

function prepare(canvas: HTMLCanvasElement, size: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = canvas.height = Math.round(size * ratio);
  canvas.style.inlineSize = canvas.style.blockSize = `${size}px`;
  const pen = canvas.getContext("2d");
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
}

function tint(
  pen: CanvasRenderingContext2D,
  matrix: Matrix,
  head: number,
  cell: number,
  size: number,
  { crossed, selected }: Look,
): void {
  const own = matrix.actors.indexOf(selected ?? "");
  pen.fillStyle = "#e9f2fa";
  for (const row of [crossed?.[0] ?? -1, own].filter((line) => line >= 0)) {
    pen.fillRect(0, head + row * cell, size, cell);
  }
  for (const column of [crossed?.[1] ?? -1, own].filter((line) => line >= 0)) {
    pen.fillRect(head + column * cell, 0, cell, size);
  }
}

function writeNames(pen: CanvasRenderingContext2D, matrix: Matrix, head: number, cell: number, look: Look): void {
  pen.fillStyle = "#1a1a1a";
  pen.font = `${Math.min(largestText, cell * 0.9)}px system-ui, sans-serif`;
  pen.textBaseline = "middle";
  matrix.actors.forEach((id, line) => {
    const name = shortened(pen, look.nameOf(id), head - 8);
    const middle = head + (line + 0.5) * cell;
    pen.textAlign = "end";
    pen.fillText(name, head - 4, middle);
    pen.save();
    pen.translate(middle, head - 4);
    pen.rotate(-Math.PI / 2);
    pen.textAlign = "start";
    pen.fillText(name, 0, 0);
    pen.restore();
  });
}

function shortened(pen: CanvasRenderingContext2D, name: string, room: number): string {
  let text = name;
  while (text.length > 1 && pen.measureText(text).width > room) {
    text = text.endsWith("…") ? `${text.slice(0, -2)}…` : `${text.slice(0, -1)}…`;
  }
  return text;
}
