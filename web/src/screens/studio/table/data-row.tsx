import type { Op } from "../../../protocol/ops";
import type { Column } from "../model/columns";
import { useStudio } from "../state/context";
import { DataCell } from "./data-cell";

interface Props<Row, Set> {
  readonly row: Row;
  /** In the page, from 0. */
  readonly index: number;
  /** In the whole table, from 1, the head being 1. */
  readonly place: number;
  readonly kind: "actor" | "link";
  readonly columns: readonly Column<Row, Set>[];
  /** The column of this row that the keyboard is at; −1 for none. */
  readonly focusColumn: number;
  readonly selected: boolean;
  readonly faded: boolean;
  readonly edit: (row: Row, set: Set) => Op | undefined;
  readonly onFocus: (column: number) => void;
}

export function DataRow<Row extends { readonly id: string }, Set>(props: Props<Row, Set>) {
  const { row, index, place, kind, columns, focusColumn, selected, faded, edit, onFocus } = props;
  const studio = useStudio();
  return (
    <tr
      aria-rowindex={place}
      aria-selected={selected}
      class={faded ? "faded" : ""}
      onClick={() => studio.select(kind, row.id)}
    >
      {columns.map((column, position) => (
        <DataCell
          key={column.id}
          row={row}
          column={column}
          place={`${index},${position}`}
          tabbable={position === focusColumn}
          edit={edit}
          onFocus={() => onFocus(position)}
          onChoose={() => studio.select(kind, row.id)}
        />
      ))}
    </tr>
  );
}
