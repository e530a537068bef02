import { translator } from "../../i18n/translate";
import { caveatText } from "../analysis-words";
import type { Playback } from "./playback";

const t = translator("report");

/** Whether the step was observed or is a scenario. */
export function SpreadClaim({ playback, step }: { readonly playback: Playback; readonly step: number }) {
  return (
    <p class="player-claim">
      <strong class="scenario-tag">
        {step < playback.observed ? t("spread.observed") : caveatText("SCENARIO", "")}
      </strong>
    </p>
  );
}
