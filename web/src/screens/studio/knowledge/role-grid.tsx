import { formatNumber } from "../../../i18n/translate";
import { termTitle } from "../../../reports/analysis-words";
import { type Cell, cellKey, type KnowledgeGrid } from "../model/knowledge";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { PositionSign } from "./position-sign";

const namedInCell = 3;

interface Props {
  readonly grid: KnowledgeGrid;
  readonly chosen: Cell | undefined;
  readonly onChoose: (cell: Cell) => void;
}

/** Positions by openness (Giuliani and Bell): a click on a cell lists its firms, a click on a name opens the firm. */
export function RoleGrid({ grid, chosen, onChoose }: Props) {
  const most = Math.max(...grid.rows.flatMap(({ cells }) => cells.map(({ members }) => members.length)));
  return (
    <table class="role-grid">
      <caption>{t("knowledge.grid")}</caption>
      <thead>
        <tr>
          <td />
          {grid.columns.map((openness) => (
            <th key={openness} scope="col">
              {termTitle(openness)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ position, cells }) => (
          <tr key={position}>
            <th scope="row">
              <PositionSign position={position} />
              {termTitle(position)}
            </th>
            {cells.map((cell) => (
              <td key={cell.openness} data-shade={shade(cell.members.length, most)}>
                <GridCell
                  cell={cell}
                  isChosen={chosen !== undefined && cellKey(chosen) === cellKey(cell)}
                  onChoose={() => onChoose(cell)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface GridCellProps {
  readonly cell: Cell;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function GridCell({ cell, isChosen, onChoose }: GridCellProps) {
  const studio = useStudio();
  const named = cell.members.slice(0, namedInCell);
  const left = cell.members.length - named.length;
  return (
    <div class={`role-cell ${isChosen ? "chosen" : ""}`}>
      <button
        type="button"
        class="role-cell-head"
        aria-pressed={isChosen}
        disabled={cell.members.length === 0}
        onClick={onChoose}
      >
        <span class="role-name">{cell.roles.map(termTitle).join(" / ") || "–"}</span>
        <span class="role-count">{formatNumber(cell.members.length)}</span>
      </button>
      {named.map(({ id }) => (
        <button key={id} type="button" class="role-member" dir="auto" onClick={() => studio.select("actor", id)}>
          {studio.words.value.actor(id)}
        </button>
      ))}
      {left > 0 ? <span class="role-left">{t("knowledge.more", { count: left })}</span> : null}
    </div>
  );
}

/** Five shades, so that the style sheet can hold them all. */
function shade(count: number, most: number): number {
  return most === 0 ? 0 : Math.ceil((count / most) * 4);
}
