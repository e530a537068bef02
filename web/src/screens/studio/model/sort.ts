import { foldLetters } from "../../../map/name-fold";
import type { CellValue, Column } from "./columns";

export interface Sorting {
  readonly column: string;
  readonly direction: "up" | "down";
}

export const rowsPerPage = 100;

/** The rows in order. Rows without a value come last in both directions; equal rows keep their order. */
export function sortRows<Row, Set>(
  rows: readonly Row[],
  columns: readonly Column<Row, Set>[],
  sorting: Sorting | undefined,
  locale: string,
): readonly Row[] {
  const by = columns.find((one) => one.id === sorting?.column);
  if (by === undefined || sorting === undefined) {
    return rows;
  }
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sign = sorting.direction === "up" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: by.value(row) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined);
    }
    return sign * compare(a.key, b.key, collator);
  });
  return keyed.map(({ row }) => row);
}

/** A first click sorts upwards, numbers downwards; the next one turns round. */
export function nextSorting(before: Sorting | undefined, column: string, number: boolean): Sorting {
  if (before?.column === column) {
    return { column, direction: before.direction === "up" ? "down" : "up" };
  }
  return { column, direction: number ? "down" : "up" };
}

/** Rows in which every typed word occurs in some shown column, whatever the case and accents. */
export function quickFilter<Row, Set>(
  rows: readonly Row[],
  columns: readonly Column<Row, Set>[],
  typed: string,
): readonly Row[] {
  const words = foldLetters(typed).split(" ").filter(Boolean);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    const text = foldLetters(columns.map((one) => one.text(row)).join(" "));
    return words.every((word) => text.includes(word));
  });
}

export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage));
}

export function pageOf<Row>(rows: readonly Row[], page: number): readonly Row[] {
  return rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
}

function compare(a: Exclude<CellValue, undefined>, b: Exclude<CellValue, undefined>, collator: Intl.Collator): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}
