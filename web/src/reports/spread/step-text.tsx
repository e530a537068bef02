import { translator } from "../../i18n/translate";
import { spreadFills } from "./painting";
import { type Playback, reachedBy } from "./playback";
import { stepTitle } from "./step-words";

const t = translator("report");

interface StepProps {
  readonly playback: Playback;
  readonly step: number;
  /** What an actor is called; undefined for one that is no longer on the map. */
  readonly name: (actor: string) => string | undefined;
  readonly namedAtMost: number;
  /** Makes each name a button. */
  readonly onActor?: (actor: string) => void;
}

/** What happens at a step: how many are reached, and who. */
export function StepText({ playback, step, name, namedAtMost, onActor }: StepProps) {
  const reached = playback.steps[step]?.reached ?? [];
  const named = reached.flatMap((id) => {
    const said = name(id);
    return said === undefined ? [] : [{ id, said }];
  });
  const shown = named.slice(0, namedAtMost);
  return (
    <div aria-live="polite">
      <p class="player-step">
        <strong>{stepTitle(playback, step)}</strong> · {t("spread.new", { count: reached.length })} ·{" "}
        {t("spread.sum", { count: reachedBy(playback, step), all: playback.actors })}
      </p>
      <ul class="player-reached">
        {shown.map(({ id, said }) => (
          <li key={id}>
            {onActor === undefined ? (
              <bdi>{said}</bdi>
            ) : (
              <button type="button" class="role-member" dir="auto" onClick={() => onActor(id)}>
                {said}
              </button>
            )}
          </li>
        ))}
        {named.length > shown.length ? <li>{t("spread.more", { count: named.length - shown.length })}</li> : null}
      </ul>
    </div>
  );
}

/** What the fills of the map mean while something spreads. */
export function StepLegend() {
  return (
    <p class="player-legend">
      {[
        { fill: spreadFills.first, name: t("spread.legendFirst") },
        { fill: spreadFills.now, name: t("spread.legendNow") },
        { fill: spreadFills.before, name: t("spread.legendBefore") },
        { fill: spreadFills.not, name: t("spread.legendNot") },
      ].map(({ fill, name }) => (
        <span key={name}>
          <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <circle cx="6" cy="6" r="5" fill={fill} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
