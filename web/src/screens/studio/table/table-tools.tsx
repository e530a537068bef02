import { formatNumber } from "../../../i18n/translate";
import type { Column } from "../model/columns";
import { rowsPerPage } from "../model/sort";
import { DropDown } from "../parts/drop-down";
import type { TableState } from "../state/table-state";
import { common, t } from "../texts";

interface Props<Row, Set> {
  readonly state: TableState;
  readonly columns: readonly Column<Row, Set>[];
  readonly visible: readonly Column<Row, Set>[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

/** Quick filter, columns and pages. */
export function TableTools<Row, Set>({ state, columns, visible, found, page, pages }: Props<Row, Set>) {
  return (
    <div class="table-tools">
      <input
        class="quick-filter"
        type="search"
        dir="auto"
        aria-label={t("table.filter")}
        placeholder={t("table.filter")}
        value={state.typed.value}
        onInput={(event) => {
          state.typed.value = event.currentTarget.value;
          state.page.value = 0;
        }}
      />
      <DropDown label={t("table.columns")} align="start">
        {() => (
          <ul class="choose-list">
            {columns.map((column) => (
              <li key={column.id}>
                <label class="check-row">
                  <input
                    type="checkbox"
                    checked={visible.includes(column)}
                    disabled={visible.length === 1 && visible.includes(column)}
                    onChange={(event) => state.switchColumn(column.id, event.currentTarget.checked)}
                  />
                  <span class="check-label" dir="auto">
                    {column.title}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </DropDown>
      <span class="faint" role="status">
        {t("table.rows", { count: found })}
      </span>
      {found > rowsPerPage ? <Pager state={state} page={page} pages={pages} /> : null}
    </div>
  );
}

function Pager({ state, page, pages }: { readonly state: TableState; readonly page: number; readonly pages: number }) {
  const go = (next: number) => (): void => {
    state.page.value = next;
  };
  return (
    <span class="pager">
      <button type="button" class="button small" disabled={page === 0} onClick={go(page - 1)}>
        {common("back")}
      </button>
      {t("table.page", { page: formatNumber(page + 1), pages: formatNumber(pages) })}
      <button type="button" class="button small" disabled={page >= pages - 1} onClick={go(page + 1)}>
        {common("next")}
      </button>
    </span>
  );
}
