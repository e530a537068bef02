import { formatNumber } from "../../../i18n/translate";
import { figureText, methodDefinition, methodTitle } from "../../../reports/analysis-words";
import { Histogram } from "../measures/histogram";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** The shown measure of one actor: the number, its rank, where it lies among the others, and what it means. */
export function MeasureFact({ actor }: { readonly actor: string }) {
  const studio = useStudio();
  const method = studio.method.value;
  const result = studio.analyses.shown.value?.result;
  const row = result?.values.find(({ id }) => id === actor);
  if (method === undefined || result === undefined || row === undefined) {
    return null;
  }
  const values = result.values.flatMap(({ value }) => (value === null ? [] : [value]));
  return (
    <section class="measure-fact">
      <p class="measure-number">{figureText(row)}</p>
      <p>
        <strong>{methodTitle(method)}</strong>
        {row.rank === undefined ? null : (
          <span>
            {" · "}
            {t("measures.rankOf", { rank: formatNumber(row.rank), all: formatNumber(values.length) })}
          </span>
        )}
      </p>
      <Histogram values={values} marked={row.value ?? undefined} />
      <details class="result-definition">
        <summary>{t("measures.definition")}</summary>
        <p>{methodDefinition(method)}</p>
      </details>
    </section>
  );
}
