import { translator } from "../../i18n/translate";
import { sentenceText } from "../../reports/analysis-words";
import { SpreadClaim } from "../../reports/spread/claim";
import { SpreadCurve } from "../../reports/spread/spread-curve";
import { StepLegend, StepText } from "../../reports/spread/step-text";
import { beginsWords, nameOf, SpreadWaiting } from "./spread-words";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const namedAtMost = 8;

/** Beside the map while something spreads over it: who begins, the step, who is reached, and the curve. */
export function SpreadCard({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const played = stage.spread.played.value;
  if (played === undefined) {
    return (
      <section class="card spread-card">
        <h2 class="card-title">{t("spread.title")}</h2>
        <SpreadWaiting stage={stage} />
      </section>
    );
  }
  const { playback, step, result } = played;
  const begins = beginsWords(stage, played);
  return (
    <section class="card spread-card">
      <h2 class="card-title">{t(playback.observed > 0 ? "spread.titleObserved" : "spread.title")}</h2>
      {begins === undefined ? null : <p class="spread-begins">{begins}</p>}
      <SpreadClaim playback={playback} step={step} />
      <StepText playback={playback} step={step} name={(id) => nameOf(stage, id)} namedAtMost={namedAtMost} />
      <StepLegend />
      <SpreadCurve playback={playback} step={step} />
      <p class="spread-sentence">{sentenceText(result.sentence)}</p>
    </section>
  );
}
