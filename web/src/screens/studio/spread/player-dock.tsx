import { caveatText, sentenceText } from "../../../reports/analysis-words";
import type { Playback } from "../model/playback";
import { reachedBy } from "../model/playback";
import { spreadFills } from "../model/spread-painting";
import { useStudio } from "../state/context";
import { speeds } from "../state/player";
import { t } from "../texts";
import { SpreadCurve } from "./spread-curve";
import { stepTitle } from "./step-words";

const namedAtMost = 12;

/** The controls of the player, what happens at the step, and the curve. */
export function PlayerDock() {
  const { spread } = useStudio();
  const playback = spread.playback.value;
  const result = spread.run.shown.value?.result;
  if (playback === undefined || result === undefined) {
    return (
      <section class="player-dock player-empty">
        <p>{t("spread.empty")}</p>
      </section>
    );
  }
  return (
    <section class="player-dock" aria-label={t("spread.player")}>
      <div class="player-side">
        <p class="player-claim">
          <strong class="scenario-tag">
            {spread.player.step.value < playback.observed ? t("spread.observed") : caveatText("SCENARIO", "")}
          </strong>
        </p>
        <Controls playback={playback} />
        <StepText playback={playback} />
        <p class="player-sentence">{sentenceText(result.sentence)}</p>
      </div>
      <SpreadCurve playback={playback} step={spread.player.step.value} onStep={(step) => spread.player.to(step)} />
    </section>
  );
}

function Controls({ playback }: { readonly playback: Playback }) {
  const { player } = useStudio().spread;
  const [step, last] = [player.step.value, playback.steps.length - 1];
  const isPlaying = player.isPlaying.value;
  const tools = [
    { sign: "⏮", name: t("spread.first"), run: () => player.to(0), off: step === 0 },
    { sign: "‹", name: t("spread.back"), run: () => player.move(-1), off: step === 0 },
    {
      sign: isPlaying ? "⏸" : "▶",
      name: t(isPlaying ? "spread.pause" : "spread.play"),
      run: () => (isPlaying ? player.pause() : player.play()),
      off: last === 0,
    },
    { sign: "›", name: t("spread.next"), run: () => player.move(1), off: step === last },
  ];
  return (
    <div class="player-controls" role="toolbar" aria-label={t("spread.player")}>
      {tools.map(({ sign, name, run, off }) => (
        <button
          key={name}
          type="button"
          class="button tool"
          aria-label={name}
          title={name}
          disabled={off}
          onClick={run}
        >
          <span class="player-sign" dir="ltr" aria-hidden="true">
            {sign}
          </span>
        </button>
      ))}
      <input
        type="range"
        class="player-range"
        min={0}
        max={last}
        value={step}
        aria-label={t("spread.step")}
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

function StepText({ playback }: { readonly playback: Playback }) {
  const studio = useStudio();
  const step = studio.spread.player.step.value;
  const reached = playback.steps[step]?.reached ?? [];
  const named = reached.slice(0, namedAtMost);
  return (
    <div aria-live="polite">
      <p class="player-step">
        <strong>{stepTitle(playback, step)}</strong> · {t("spread.new", { count: reached.length })} ·{" "}
        {t("spread.sum", { count: reachedBy(playback, step), all: playback.actors })}
      </p>
      <ul class="player-reached">
        {named.map((id) => (
          <li key={id}>
            <button type="button" class="role-member" dir="auto" onClick={() => studio.select("actor", id)}>
              {studio.words.value.actor(id)}
            </button>
          </li>
        ))}
        {reached.length > named.length ? (
          <li>{t("knowledge.more", { count: reached.length - named.length })}</li>
        ) : null}
      </ul>
      <p class="player-legend">
        {[
          { fill: spreadFills.first, name: t("spread.legendFirst") },
          { fill: spreadFills.now, name: t("spread.legendNow") },
          { fill: spreadFills.before, name: t("spread.legendBefore") },
        ].map(({ fill, name }) => (
          <span key={name}>
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <circle cx="6" cy="6" r="5" fill={fill} />
            </svg>
            {name}
          </span>
        ))}
      </p>
    </div>
  );
}
