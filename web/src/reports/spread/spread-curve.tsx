import type { ComponentChildren } from "preact";
import { directionOf } from "../../i18n/languages";
import { formatNumber, language, translator } from "../../i18n/translate";
import { scaleOf } from "../scale";
import { type Playback, reachedBy } from "./playback";
import { stepTitle } from "./step-words";

const t = translator("report");

const size = { width: 460, height: 200 };
const box = { x1: 44, y1: 10, x2: 450, y2: 164 };
const labelsAtMost = 12;

interface Props {
  readonly playback: Playback;
  readonly step: number;
  /** What a click on the curve does; without it the curve is only looked at. */
  readonly onStep?: (step: number) => void;
  readonly children?: ComponentChildren;
}

/** How many are reached by each step: all runs as a band with their average, the played run as a line. */
export function SpreadCurve({ playback, step, onStep, children }: Props) {
  const mirrored = directionOf(language.value) === "rtl";
  const last = Math.max(1, playback.steps.length - 1);
  const played = playback.steps.map((_, at) => reachedBy(playback, at));
  const ys = scaleOf([...playback.curve.map(({ high }) => high), ...played], 4);
  const x = (at: number): number => {
    const share = at / last;
    return box.x1 + (mirrored ? 1 - share : share) * (box.x2 - box.x1);
  };
  const y = (value: number): number => box.y2 - (value / ys.to) * (box.y2 - box.y1);
  const line = (values: readonly number[]): string => values.map((value, at) => `${x(at)},${y(value)}`).join(" ");
  const band = [
    ...playback.curve.map(({ high }, at) => `${x(at)},${y(high)}`),
    ...playback.curve.map(({ low }, at) => `${x(at)},${y(low)}`).toReversed(),
  ].join(" ");
  const every = Math.ceil(playback.steps.length / labelsAtMost);
  const stepAt = (event: MouseEvent & { readonly currentTarget: SVGSVGElement }): number => {
    const place = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - place.left) / place.width) * size.width;
    const share = (at - box.x1) / (box.x2 - box.x1);
    return Math.round((mirrored ? 1 - share : share) * last);
  };
  return (
    <figure class="spread-curve">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider beside it does the same by keyboard. */}
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        onClick={onStep === undefined ? undefined : (event) => onStep(stepAt(event))}
      >
        <title>{t("spread.curve")}</title>
        {ys.ticks.map((tick) => (
          <g key={tick}>
            <line class="curve-grid" x1={box.x1} x2={box.x2} y1={y(tick)} y2={y(tick)} />
            <text x={box.x1 - 6} y={y(tick) + 4} text-anchor="end" direction="ltr">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {playback.observed > 0 && playback.observed < playback.steps.length ? (
          <line class="curve-now" x1={x(playback.observed - 1)} x2={x(playback.observed - 1)} y1={box.y1} y2={box.y2} />
        ) : null}
        {playback.hasBand ? <polygon class="curve-band" points={band} /> : null}
        {playback.hasBand ? (
          <polyline class="curve-mean" points={line(playback.curve.map(({ mean }) => mean))} />
        ) : null}
        <polyline class="curve-played" points={line(played)} />
        <line class="curve-step" x1={x(step)} x2={x(step)} y1={box.y1} y2={box.y2} />
        <circle class="curve-dot" cx={x(step)} cy={y(played[step] ?? 0)} r="5" />
        {playback.steps.map((_, at) =>
          at % every === 0 || at === step ? (
            <text
              key={stepTitle(playback, at)}
              class={at === step ? "curve-here" : ""}
              x={x(at)}
              y={box.y2 + 16}
              text-anchor="middle"
            >
              {playback.steps[at]?.moment ?? formatNumber(at - Math.max(0, playback.observed - 1))}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>
        <span class="curve-key curve-key-played">{t("spread.played")}</span>
        {playback.hasBand ? (
          <>
            <span class="curve-key curve-key-mean">{t("spread.mean")}</span>
            <span class="curve-key curve-key-band">{t("spread.band")}</span>
          </>
        ) : null}
      </figcaption>
      {children}
    </figure>
  );
}
