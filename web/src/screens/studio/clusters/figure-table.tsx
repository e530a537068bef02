import { formatNumber } from "../../../i18n/translate";
import type { MethodInfo } from "../../../protocol/analyses";
import type { ClusterPair } from "../../../protocol/clusters";
import { figureText, methodDefinition, methodTitle, sentenceText } from "../../../reports/analysis-words";
import { type Counted, type FigurePair, type FigureSide, figurePairs } from "../model/side-by-side";
import { useStudio } from "../state/context";
import { beside, t } from "../texts";
import { ColumnHeads } from "./column-heads";

/** The numbers of both clusters; both bars of a row have one scale. */
export function FigureTable({ pair }: { readonly pair: ClusterPair }) {
  return (
    <section class="clusters-part">
      <h3>{beside("figures")}</h3>
      <table class="pair-table figure-table">
        <caption class="visually-hidden">{beside("figures")}</caption>
        <ColumnHeads pair={pair} corner={beside("figure")} />
        <tbody>
          {figurePairs(pair).map((line) => (
            <FigureRow key={line.name} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureRow({ line }: { readonly line: FigurePair }) {
  const { analyses } = useStudio();
  const method = analyses.methods.value.find(({ name }) => name === line.name);
  return (
    <tr>
      <th scope="row">
        {titleOf(line, method)}
        {line.isCount ? (
          <span class="pair-sentence">{beside(`${line.name as Counted}.sentence`)}</span>
        ) : line.name === "cluster-comparison" ? (
          <span class="pair-sentence">{beside("common.sentence")}</span>
        ) : null}
        {method === undefined || line.name === "cluster-comparison" ? null : (
          <details class="result-definition">
            <summary>{t("measures.definition")}</summary>
            <p>{methodDefinition(method)}</p>
            <p class="faint">{method.source}</p>
          </details>
        )}
      </th>
      <FigureCell line={line} figure={line.first} side="first" />
      <FigureCell line={line} figure={line.second} side="second" />
    </tr>
  );
}

interface CellProps {
  readonly line: FigurePair;
  readonly figure: FigureSide;
  readonly side: "first" | "second";
}

function FigureCell({ line, figure, side }: CellProps) {
  const { value } = figure;
  const share = value === undefined || line.most <= 0 ? 0 : Math.max(0, value / line.most);
  return (
    <td class={`side-${side} ${line.larger === side ? "is-larger" : ""}`}>
      <div class="pair-figure">
        <span class="pair-value">
          {line.isCount && value !== undefined ? formatNumber(value) : figureText(withoutNothing(figure))}
        </span>
        <span class="pair-scale" aria-hidden="true">
          <span class="pair-bar" style={{ inlineSize: `${100 * share}%` }} />
        </span>
      </div>
      {figure.sentence === undefined ? null : <p class="pair-sentence">{sentenceText(figure.sentence)}</p>}
    </td>
  );
}

function titleOf(line: FigurePair, method: MethodInfo | undefined): string {
  if (line.isCount) {
    return beside(line.name as Counted);
  }
  return line.name === "cluster-comparison"
    ? beside("common")
    : methodTitle(method ?? ({ name: line.name, title: line.name } as MethodInfo));
}

function withoutNothing({ value, reason }: FigureSide): Parameters<typeof figureText>[0] {
  return { ...(value === undefined ? {} : { value }), ...(reason === undefined ? {} : { reason }) };
}
