import { useSignal } from "@preact/signals";
import type { ActorValue, AnalysisResult } from "../../../protocol/analyses";
import { figureText, termTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";

const firstRows = 25;

/** The actors by rank; a click on a column sorts by it, a click on an actor chooses it everywhere. */
export function RankingTable({ result }: { readonly result: AnalysisResult }) {
  const studio = useStudio();
  const sortedBy = useSignal<string>("rank");
  const all = useSignal(false);
  const more = Object.keys(result.values[0]?.more ?? {});
  const rows = sorted(result.values, sortedBy.value);
  const selected = studio.selection.value?.id;
  const head = (column: string, title: string): preact.JSX.Element => (
    <th scope="col" class="number" aria-sort={sortedBy.value === column ? "descending" : "none"}>
      <button
        type="button"
        class="sort"
        onClick={() => {
          sortedBy.value = column;
        }}
      >
        {title}
      </button>
    </th>
  );
  return (
    <div class="ranking">
      <table>
        <thead>
          <tr>
            {head("rank", t("measures.rank"))}
            <th scope="col">{t("measures.actor")}</th>
            {head("value", t("measures.value"))}
            {more.map((column) => head(column, termTitle(column)))}
          </tr>
        </thead>
        <tbody>
          {(all.value ? rows : rows.slice(0, firstRows)).map((row) => (
            <tr key={row.id} class={row.id === selected ? "chosen" : ""}>
              <td class="number">{row.rank ?? ""}</td>
              <th scope="row">
                <button type="button" class="actor-link" dir="auto" onClick={() => studio.select("actor", row.id)}>
                  {studio.words.value.actor(row.id)}
                </button>
              </th>
              <td class="number">{figureText(row)}</td>
              {more.map((column) => (
                <td key={column} class="number">
                  {figureText({ value: row.more?.[column] ?? null })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > firstRows && !all.value ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            all.value = true;
          }}
        >
          {t("measures.showAll", { count: rows.length })}
        </button>
      ) : null}
    </div>
  );
}

function sorted(values: readonly ActorValue[], column: string): readonly ActorValue[] {
  const keyOf = (row: ActorValue): number => {
    const key =
      column === "rank" ? -(row.rank ?? Number.POSITIVE_INFINITY) : column === "value" ? row.value : row.more?.[column];
    return key ?? Number.NEGATIVE_INFINITY;
  };
  return [...values].sort((a, b) => keyOf(b) - keyOf(a) || (a.id < b.id ? -1 : 1));
}
