import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Op } from "../../../protocol/ops";
import type { Column } from "../model/columns";
import { useStudio } from "../state/context";
import { CellEditor } from "./cell-editor";

interface Props<Row, Set> {
  readonly row: Row;
  readonly column: Column<Row, Set>;
  readonly place: string;
  readonly tabbable: boolean;
  readonly edit: (row: Row, set: Set) => Op | undefined;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

/** One cell: Enter or a double click edits it, Space chooses its row. */
export function DataCell<Row, Set>({ row, column, place, tabbable, edit, onFocus, onChoose }: Props<Row, Set>) {
  const studio = useStudio();
  const editing = useSignal(false);
  const cell = useRef<HTMLTableCellElement>(null);
  const { editor } = column;
  const editable = editor !== undefined && studio.canEdit.value && editor.can?.(row) !== false;
  const begin = (): void => {
    if (editable) {
      editing.value = true;
    } else {
      onChoose();
    }
  };
  const done = (back: boolean): void => {
    editing.value = false;
    if (back) {
      queueMicrotask(() => cell.current?.focus());
    }
  };
  return (
    <td
      ref={cell}
      class={`${column.number === true ? "number" : ""} ${editable ? "editable" : ""}`}
      data-cell={place}
      tabIndex={tabbable ? 0 : -1}
      onFocus={onFocus}
      onDblClick={begin}
      onKeyDown={(event) => {
        if (event.target !== cell.current) {
          return;
        }
        if (event.key === "Enter" || event.key === "F2") {
          event.preventDefault();
          begin();
        } else if (event.key === " ") {
          event.preventDefault();
          onChoose();
        }
      }}
    >
      {editing.value && editor !== undefined ? (
        <CellEditor row={row} editor={editor} title={column.title} edit={edit} onDone={done} />
      ) : (
        <span class="cell-text" title={column.text(row)}>
          <bdi>{column.text(row)}</bdi>
        </span>
      )}
    </td>
  );
}
