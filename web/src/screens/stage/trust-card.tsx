import { formatNumber, translator } from "../../i18n/translate";
import { type Trust, type TrustAspect, trustSteps, trustUnknown } from "../../reports/trust";
import type { StageRoom } from "./stage-room";
import { TrustProgress } from "./trust-progress";

const t = translator("stage");

interface TrustCardProps {
  readonly stage: StageRoom;
  readonly trust: Trust | undefined;
  readonly aspect: TrustAspect;
}

/** Beside the map while the room rates: how many have, and once it is shown what colours and widths mean. */
export function TrustCard({ stage, trust, aspect }: TrustCardProps) {
  return (
    <section class="card trust-card">
      <h2 class="card-title">{trust === undefined ? t("trust.card") : t(`trust.aspect.${aspect}`)}</h2>
      {trust === undefined ? (
        <>
          <p>{t("trust.hidden")}</p>
          <TrustProgress stage={stage} />
        </>
      ) : (
        <>
          <ol class="trust-steps" aria-label={t("trust.scale")}>
            {trustSteps.map(({ value, colour }) => (
              <li key={colour}>
                <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                  <circle cx="12" cy="12" r="10" fill={colour} stroke="#1A1A1A" stroke-width="2" />
                </svg>
                {stepWords(value)}
              </li>
            ))}
            <li>
              <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <circle cx="12" cy="12" r="10" fill={trustUnknown} stroke="#1A1A1A" stroke-width="2" />
              </svg>
              {t("trust.few")}
            </li>
          </ol>
          <p>{t("trust.lines")}</p>
          <p class="trust-count">{t("trust.shown", { count: trust.raters, shown: trust.values.size })}</p>
        </>
      )}
    </section>
  );
}

function stepWords(step: number): string {
  const value = formatNumber(step);
  const [lowest, highest] = [trustSteps[0].value, trustSteps.at(-1)?.value];
  return step === lowest ? t("trust.orLess", { value }) : step === highest ? t("trust.orMore", { value }) : value;
}
