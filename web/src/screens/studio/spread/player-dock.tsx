import { translator } from "../../../i18n/translate";
import { sentenceText } from "../../../reports/analysis-words";
import { SpreadClaim } from "../../../reports/spread/claim";
import type { Playback } from "../../../reports/spread/playback";
import { PlayerButtons } from "../../../reports/spread/player-buttons";
import { SpreadCurve } from "../../../reports/spread/spread-curve";
import { StepLegend, StepText } from "../../../reports/spread/step-text";
import { stepTitle } from "../../../reports/spread/step-words";
import { useStudio } from "../state/context";
import { speeds } from "../state/player";
import { t } from "../texts";
import { CurveTable } from "./curve-table";
import { StageLine } from "./stage-line";

const report = translator("report");
const namedAtMost = 12;

/** The controls of the player, what happens at the step, and the curve. */
export function PlayerDock() {
  const studio = useStudio();
  const { spread } = studio;
  const playback = spread.playback.value;
  const step = spread.player.step.value;
  const result = spread.run.shown.value?.result;
  if (playback === undefined || result === undefined) {
    return (
      <section class="player-dock player-empty">
        <p>{t("spread.empty")}</p>
      </section>
    );
  }
  return (
    <section class="player-dock" aria-label={report("spread.player")}>
      <div class="player-side">
        <SpreadClaim playback={playback} step={step} />
        <Controls playback={playback} />
        <StepText
          playback={playback}
          step={step}
          name={(id) => studio.words.value.actor(id)}
          namedAtMost={namedAtMost}
          onActor={(id) => studio.select("actor", id)}
        />
        <StepLegend />
        <p class="player-sentence">{sentenceText(result.sentence)}</p>
        <StageLine />
      </div>
      <SpreadCurve playback={playback} step={step} onStep={(to) => spread.player.to(to)}>
        <CurveTable playback={playback} />
      </SpreadCurve>
    </section>
  );
}

function Controls({ playback }: { readonly playback: Playback }) {
  const { player } = useStudio().spread;
  const [step, last] = [player.step.value, playback.steps.length - 1];
  return (
    <div class="player-controls" role="toolbar" aria-label={report("spread.player")}>
      <PlayerButtons
        step={step}
        last={last}
        isPlaying={player.isPlaying.value}
        onStep={(to) => player.to(to)}
        onPlay={() => player.play()}
        onPause={() => player.pause()}
      />
      <input
        type="range"
        class="player-range"
        min={0}
        max={last}
        value={step}
        aria-label={report("spread.step")}
        aria-valuetext={stepTitle(playback, step)}
        onInput={(event) => player.to(Number(event.currentTarget.value))}
      />
      <label class="player-speed">
        {t("spread.speed")}
        <select
          class="select"
          value={String(player.speed.value)}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {t("spread.times", { speed })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
