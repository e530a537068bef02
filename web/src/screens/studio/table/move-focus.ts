export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves the focus; undefined for keys that mean something else. */
export function moveFocus(event: KeyboardEvent, from: CellPlace, rows: number, columns: number): CellPlace | undefined {
  if (!(event.target instanceof HTMLTableCellElement)) {
    // A field inside the cell needs its keys for itself.
    return undefined;
  }
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = document.documentElement.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const steps = new Map<string, CellPlace>([
    [forward, { row: 0, column: 1 }],
    [backward, { row: 0, column: -1 }],
    ["ArrowDown", { row: 1, column: 0 }],
    ["ArrowUp", { row: -1, column: 0 }],
    ["PageDown", { row: 12, column: 0 }],
    ["PageUp", { row: -12, column: 0 }],
    ["Home", { row: 0, column: -columns }],
    ["End", { row: 0, column: columns }],
  ]);
  const step = steps.get(event.key);
  if (step === undefined) {
    return undefined;
  }
  event.preventDefault();
  return { row: clamp(from.row + step.row, rows), column: clamp(from.column + step.column, columns) };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}
