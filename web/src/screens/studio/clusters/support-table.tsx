import { localName } from "../../../i18n/translate";
import type { ClusterPair } from "../../../protocol/clusters";
import { beside } from "../texts";

/** Which service reaches a larger share of a stage here, and which in the other cluster. */
export function SupportTable({ pair }: { readonly pair: ClusterPair }) {
  const table = pair.comparison.tables.find(({ name }) => name === "supportDifference");
  const rows = (table?.rows ?? []).map((stage, at) => ({ stage, cells: table?.cells[at] ?? [] }));
  const known = rows.filter(({ cells }) => cells.some((cell) => cell !== null));
  if (table === undefined || known.length === 0) {
    return null;
  }
  return (
    <section class="clusters-part">
      <h3>{beside("support")}</h3>
      <p class="faint">{beside("support.means")}</p>
      <div class="support-scroll">
        <table class="pair-table support-table">
          <caption class="visually-hidden">{beside("support")}</caption>
          <thead>
            <tr>
              <th scope="col">{beside("stage")}</th>
              {table.columns.map((service) => (
                <th key={service} scope="col">
                  <bdi>{service}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map(({ stage, cells }) => (
              <tr key={stage}>
                <th scope="row">
                  <bdi>{nameOf(pair, stage)}</bdi>
                </th>
                {table.columns.map((service, at) => (
                  <SupportCell key={service} gap={cells[at] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The engine names stages in the language of the map. */
function nameOf({ first }: ClusterPair, stage: string): string {
  const found = first.stages.find(({ name }) => name === stage);
  return found === undefined ? stage : localName(found);
}

/** The gap between two shares of a stage's actors, in points of a hundred. */
function SupportCell({ gap }: { readonly gap: number | null }) {
  if (gap === null) {
    return (
      <td>
        <span aria-hidden="true">·</span>
        <span class="visually-hidden">{beside("support.unknown")}</span>
      </td>
    );
  }
  const points = Math.round(100 * Math.abs(gap));
  const side = points === 0 ? "same" : gap > 0 ? "first" : "second";
  return (
    <td class={`more-${side}`}>{side === "same" ? beside("support.same") : beside(`support.${side}`, { points })}</td>
  );
}
