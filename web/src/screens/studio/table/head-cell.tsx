import type { Column } from "../model/columns";
import { nextSorting } from "../model/sort";
import type { TableState } from "../state/table-state";

interface Props<Row, Set> {
  readonly column: Column<Row, Set>;
  readonly state: TableState;
}

/** The head of a column; a click sorts by it. */
export function HeadCell<Row, Set>({ column, state }: Props<Row, Set>) {
  const sorting = state.sorting.value;
  const direction = sorting?.column === column.id ? sorting.direction : undefined;
  return (
    <th
      scope="col"
      class={column.number === true ? "number" : ""}
      aria-sort={direction === undefined ? "none" : direction === "up" ? "ascending" : "descending"}
    >
      <button
        type="button"
        class="sort"
        onClick={() => {
          state.sorting.value = nextSorting(sorting, column.id, column.number === true);
          state.page.value = 0;
        }}
      >
        <bdi>{column.title}</bdi>
        <span class="sort-sign" aria-hidden="true">
          {direction === undefined ? "" : direction === "up" ? "▴" : "▾"}
        </span>
      </button>
    </th>
  );
}
