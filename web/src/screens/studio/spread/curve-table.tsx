import { formatNumber, translator } from "../../../i18n/translate";
import { termTitle, valueText } from "../../../reports/analysis-words";
import { type Playback, reachedBy } from "../../../reports/spread/playback";
import { stepTitle } from "../../../reports/spread/step-words";
import { t } from "../texts";

const report = translator("report");

/** The numbers of the curve as a table. */
export function CurveTable({ playback }: { readonly playback: Playback }) {
  return (
    <details>
      <summary>{t("knowledge.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{report("spread.step")}</th>
            <th scope="col" class="number">
              {report("spread.played")}
            </th>
            {playback.hasBand
              ? ["mean", "low", "high"].map((name) => (
                  <th key={name} scope="col" class="number">
                    {termTitle(name)}
                  </th>
                ))
              : null}
          </tr>
        </thead>
        <tbody>
          {playback.curve.map(({ mean, low, high }, at) => (
            <tr key={stepTitle(playback, at)}>
              <th scope="row">{stepTitle(playback, at)}</th>
              <td class="number">{formatNumber(reachedBy(playback, at))}</td>
              {playback.hasBand
                ? [mean, low, high].map((value, column) => (
                    <td key={["mean", "low", "high"][column]} class="number">
                      {valueText(value)}
                    </td>
                  ))
                : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
