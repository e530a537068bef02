import type { LinkValue } from "../../../protocol/analyses";
import { termTitle, valueText } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";

const rows = 25;

/** The links with the largest values. */
export function LinkRanking({ links }: { readonly links: readonly LinkValue[] }) {
  const studio = useStudio();
  const more = Object.keys(links[0]?.more ?? {});
  const largest = [...links].sort((a, b) => b.value - a.value).slice(0, rows);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("measures.link")}</th>
          <th scope="col" class="number">
            {t("measures.value")}
          </th>
          {more.map((column) => (
            <th key={column} scope="col" class="number">
              {termTitle(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {largest.map((link) => (
          <tr key={`${link.source} ${link.target}`}>
            <th scope="row">
              <bdi>{studio.words.value.actor(link.source)}</bdi> → <bdi>{studio.words.value.actor(link.target)}</bdi>
            </th>
            <td class="number">{valueText(link.value)}</td>
            {more.map((column) => (
              <td key={column} class="number">
                {valueText(link.more?.[column] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
