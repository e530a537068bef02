import { localName, translator } from "../i18n/translate";
import type { MapReader } from "../map/selectors";
import type { Poverty, PovertyLevel, StagePoverty } from "./poverty";

const t = translator("report");
const levels: readonly PovertyLevel[] = ["poor", "vulnerable", "notFlagged", "unknown"];

/** What is said of a stage, in a few words. */
export function povertyText({ level, poor, vulnerable }: StagePoverty): string {
  if (level === "notFlagged" || level === "unknown") {
    return t(`poverty.${level}`);
  }
  return [
    ...(poor > 0 ? [t("poverty.countPoor", { count: poor })] : []),
    ...(vulnerable > 0 ? [t("poverty.countVulnerable", { count: vulnerable })] : []),
  ].join(" · ");
}

/** How the poverty layer is drawn: a piece of the strip for each stage, a sign for each group. */
export function povertyDecoration(poverty: Poverty | undefined) {
  return poverty === undefined
    ? {}
    : {
        heat: new Map([...poverty.stages].map(([id, stage]) => [id, { level: stage.level, text: povertyText(stage) }])),
        worries: poverty.groups,
      };
}

/** What the strip and the signs mean; who cannot see them hears what each stage shows. */
export function PovertyKey({ poverty, map }: { readonly poverty: Poverty; readonly map: MapReader }) {
  return (
    <div class="poverty-key">
      <ul>
        {levels.map((level) => (
          <li key={level}>
            <svg viewBox="0 0 22 14" aria-hidden="true" focusable="false">
              <rect class={`heat heat-${level}`} x="1" y="1" width="20" height="12" rx="3" />
            </svg>
            {t(`poverty.${level}`)}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 22 14" aria-hidden="true" focusable="false">
            <path class="heat-sign" d="M4 1H18L11 13z" />
          </svg>
          {t("poverty.groups")}
        </li>
      </ul>
      <ul class="only-heard" aria-label={t("poverty.byStage")}>
        {[...map.all("stage").values()].map((stage) => {
          const found = poverty.stages.get(stage.id);
          return found === undefined ? null : (
            <li key={stage.id}>
              {localName(stage)}: {povertyText(found)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
