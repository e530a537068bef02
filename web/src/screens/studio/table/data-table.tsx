import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { language } from "../../../i18n/translate";
import type { Op } from "../../../protocol/ops";
import type { Column } from "../model/columns";
import { pageCount, pageOf, quickFilter, rowsPerPage, sortRows } from "../model/sort";
import { useStudio } from "../state/context";
import type { TableState } from "../state/table-state";
import { DataRow } from "./data-row";
import { HeadCell } from "./head-cell";
import { moveFocus } from "./move-focus";
import { TableTools } from "./table-tools";

export interface TableProps<Row, Set> {
  readonly kind: "actor" | "link";
  readonly caption: string;
  readonly state: TableState;
  readonly columns: readonly Column<Row, Set>[];
  readonly rows: readonly Row[];
  readonly edit: (row: Row, set: Set) => Op | undefined;
}

/** A native table: sorted, filtered and paged; cells are walked with the arrow keys and edited with Enter. */
export function DataTable<Row extends { readonly id: string }, Set>(props: TableProps<Row, Set>) {
  const { kind, caption, state, columns, rows, edit } = props;
  const studio = useStudio();
  const body = useRef<HTMLTableSectionElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useSignal({ row: 0, column: 0 });
  const visible = columns.filter((column) => state.columns.value.get(column.id) ?? column.usual === true);
  const found = sortRows(quickFilter(rows, visible, state.typed.value), columns, state.sorting.value, language.value);
  const pages = pageCount(found.length);
  const page = Math.min(state.page.value, pages - 1);
  const shown = pageOf(found, page);
  const passing = kind === "actor" ? studio.passing.value.actors : studio.passing.value.links;
  const selected = studio.selection.value?.kind === kind ? studio.selection.value.id : undefined;
  useEffect(() => {
    // What is chosen on the map comes into sight here.
    const index = found.findIndex((row) => row.id === selected);
    if (index >= 0) {
      state.page.value = Math.floor(index / rowsPerPage);
      queueMicrotask(() => body.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }));
    }
  }, [selected]);
  return (
    <>
      <TableTools state={state} columns={columns} visible={visible} found={found.length} page={page} pages={pages} />
      <div class="table-scroll" ref={scroller}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are walked and edited, as in a grid. */}
        <table role="grid" aria-rowcount={found.length + 1}>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {visible.map((column) => (
                <HeadCell key={column.id} column={column} state={state} />
              ))}
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={(event) => {
              const next = moveFocus(event, focus.value, shown.length, visible.length);
              if (next !== undefined) {
                focus.value = next;
                body.current?.querySelector<HTMLElement>(`[data-cell="${next.row},${next.column}"]`)?.focus();
              }
            }}
          >
            {shown.map((row, index) => (
              <DataRow
                key={row.id}
                row={row}
                index={index}
                place={page * rowsPerPage + index + 2}
                kind={kind}
                columns={visible}
                focusColumn={focus.value.row === index ? focus.value.column : -1}
                selected={row.id === selected}
                faded={!passing.has(row.id)}
                edit={edit}
                onFocus={(column) => {
                  focus.value = { row: index, column };
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
