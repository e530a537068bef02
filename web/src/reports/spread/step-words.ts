import { formatNumber, isolated, translator } from "../../i18n/translate";
import type { Playback } from "./playback";

const t = translator("report");

/** What a step is called: its number, or the moment at which it was observed. */
export function stepTitle(playback: Playback, at: number): string {
  const step = playback.steps[at];
  if (step?.moment !== undefined) {
    return isolated(step.moment);
  }
  if (step?.undated === true) {
    return t("spread.undated");
  }
  return t("spread.stepNumber", { step: formatNumber(at - Math.max(0, playback.observed - 1)) });
}
