import type { AnalysisResult, ResultTable } from "../../../protocol/analyses";

type Cell = string | number | null | undefined;

/** The ranking as CSV: one line an actor, with all its values. */
export function actorsCsv(result: AnalysisResult, nameOf: (id: string) => string): string {
  const more = Object.keys(result.values[0]?.more ?? {});
  const rows = result.values.map((row) => [
    row.id,
    nameOf(row.id),
    row.rank,
    row.value,
    row.reason,
    ...more.map((column) => row.more?.[column]),
  ]);
  return csv([["id", "name", "rank", "value", "reason", ...more], ...rows]);
}

export function linksCsv(result: AnalysisResult): string {
  const more = Object.keys(result.links[0]?.more ?? {});
  const rows = result.links.map((link) => [
    link.source,
    link.target,
    link.value,
    ...more.map((name) => link.more?.[name]),
  ]);
  return csv([["source", "target", "value", ...more], ...rows]);
}

export function figuresCsv(result: AnalysisResult): string {
  return csv([
    ["figure", "value", "reason"],
    ...result.figures.map(({ name, value, reason }) => [name, value, reason]),
  ]);
}

export function groupsCsv(result: AnalysisResult): string {
  const rows = result.groups.flatMap(({ kind, name, members }) => members.map((member) => [kind, name, member]));
  return csv([["kind", "group", "id"], ...rows]);
}

export function tableCsv(table: ResultTable): string {
  return csv([["", ...table.columns], ...table.rows.map((name, row) => [name, ...(table.cells[row] ?? [])])]);
}

function csv(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cellText).join(",")).join("\r\n")}\r\n`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) {
    return "";
  }
  if (typeof cell === "number") {
    return String(cell);
  }
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
