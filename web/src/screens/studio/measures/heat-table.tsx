import type { ResultTable } from "../../../protocol/analyses";
import { termTitle, valueText } from "../../../reports/analysis-words";

/** A table of numbers; the darker a cell, the larger its number. */
export function HeatTable({ table }: { readonly table: ResultTable }) {
  const most = Math.max(...table.cells.flat().map((cell) => Math.abs(cell ?? 0)), Number.MIN_VALUE);
  return (
    <div class="table-scroll">
      <table class="heat">
        <thead>
          <tr>
            <td />
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <bdi>{termTitle(column)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{termTitle(name)}</bdi>
              </th>
              {(table.cells[row] ?? []).map((cell, column) => (
                <td
                  key={`${table.columns[column] ?? column}`}
                  class="number"
                  data-shade={cell === null ? "none" : shade(cell, most)}
                >
                  {cell === null ? "–" : valueText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Six shades, so that the style sheet can hold them all. */
function shade(cell: number, most: number): number {
  return Math.min(5, Math.ceil((Math.abs(cell) / most) * 5));
}
