import type { ActorEdit, LinkEdit } from "../../../protocol/ops";
import type { EditOutcome } from "./edits";

export type CellValue = string | number | undefined;

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** The heading it stands under. */
  readonly group?: string;
}

/** How a cell is edited in place. */
export interface CellEditor<Row, Set> {
  /** The text that the field begins with, or the id of the chosen one. */
  start(row: Row): string;
  read(text: string, row: Row): EditOutcome<Set>;
  /** With choices the cell is a list to choose from. */
  choices?(row: Row): readonly Choice[];
  /** False for a cell that this row cannot edit here. */
  can?(row: Row): boolean;
  /** The field as the server names it in an error. */
  readonly field: string;
}

/** One column of a table of actors or links. */
export interface Column<Row, Set> {
  readonly id: string;
  readonly title: string;
  /** What is sorted by; undefined goes last in both directions. */
  value(row: Row): CellValue;
  /** What is shown. */
  text(row: Row): string;
  readonly number?: boolean;
  /** Shown from the start. */
  readonly usual?: boolean;
  readonly editor?: CellEditor<Row, Set>;
}

export type ActorSet = ActorEdit;
export type LinkSet = LinkEdit;

/** The editor of a column, for editors that are written apart from it. */
export type EditorOf<C extends { readonly editor?: unknown }> = NonNullable<C["editor"]>;

export function column<Row, Set>(
  id: string,
  title: string,
  text: (row: Row) => string,
  more: Partial<Column<Row, Set>> = {},
): Column<Row, Set> {
  return { id, title, text, value: (row) => text(row) || undefined, ...more };
}
