import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { directionOf } from "../../../i18n/languages";
import { formatNumber, isolated, language } from "../../../i18n/translate";
import { termTitle } from "../../../reports/analysis-words";
import { type Scale, scaleOf } from "../../../reports/scale";
import { type Cell, type Knower, type KnowledgeGrid, positions } from "../model/knowledge";
import { type ScatterPoint, spread } from "../model/scatter";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { PositionSign, positionOutlines } from "./position-sign";

const size = { width: 620, height: 500 };
const box = { x1: 58, y1: 8, x2: 606, y2: 444 };
const smallest = 6;
const largest = 15;
const namedAtMost = 8;
/** How wide a letter of a name is taken to be, in drawing units. */
const letter = 7;

interface Props {
  readonly grid: KnowledgeGrid;
  readonly chosen: Cell | undefined;
}

/** Every firm as a point: how much more it receives than it gives, by how many sources it has outside. */
export function RoleScatter({ grid, chosen }: Props) {
  const studio = useStudio();
  const drawing = useRef<SVGSVGElement>(null);
  const at = useSignal(0);
  const mirrored = directionOf(language.value) === "rtl";
  const known = grid.knowers.filter(({ outside }) => outside !== null);
  const xs = scaleOf(known.map(({ received, given }) => received - given));
  const ys = scaleOf(known.map(({ outside }) => outside ?? 0));
  const placeX = (value: number): number => {
    const share = (value - xs.from) / (xs.to - xs.from);
    return box.x1 + (mirrored ? 1 - share : share) * (box.x2 - box.x1);
  };
  const placeY = (value: number): number => box.y2 - ((value - ys.from) / (ys.to - ys.from)) * (box.y2 - box.y1);
  const most = Math.max(1, ...known.map(({ received, given }) => received + given));
  const points = spread(
    known.map((knower) => ({
      id: knower.id,
      x: placeX(knower.received - knower.given),
      y: placeY(knower.outside ?? 0),
      radius: smallest + (largest - smallest) * Math.sqrt((knower.received + knower.given) / most),
    })),
  );
  const byPlace = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const inCell = new Set(chosen?.members.map(({ id }) => id));
  const step = (to: number): void => {
    at.value = (to + byPlace.length) % byPlace.length;
    drawing.current?.querySelector<SVGGElement>(`[data-at="${at.value}"]`)?.focus();
  };
  return (
    <figure class="role-scatter">
      <svg ref={drawing} viewBox={`0 0 ${size.width} ${size.height}`}>
        <title>{t("knowledge.scatter")}</title>
        <Axes xs={xs} ys={ys} placeX={placeX} placeY={placeY} cuts={grid.cuts} />
        {byPlace.map((point, index) => {
          const knower = known.find(({ id }) => id === point.id);
          return knower === undefined ? null : (
            <PointMark
              key={point.id}
              point={point}
              knower={knower}
              index={index}
              isTabStop={index === Math.min(at.value, byPlace.length - 1)}
              isPale={chosen !== undefined && !inCell.has(point.id)}
              onStep={(by) => step(index + by)}
            />
          );
        })}
        {inCell.size > namedAtMost ? null : (
          <Names points={byPlace.filter(({ id }) => inCell.has(id) || id === studio.selection.value?.id)} />
        )}
      </svg>
      <figcaption>
        {positions.map((position) => (
          <span key={position} class="scatter-sign">
            <PositionSign position={position} /> {termTitle(position)}
          </span>
        ))}
        <span class="faint">{t("knowledge.sizes")}</span>
      </figcaption>
    </figure>
  );
}

interface AxesProps {
  readonly xs: Scale;
  readonly ys: Scale;
  readonly placeX: (value: number) => number;
  readonly placeY: (value: number) => number;
  readonly cuts: KnowledgeGrid["cuts"];
}

function Axes({ xs, ys, placeX, placeY, cuts }: AxesProps) {
  const middle = (box.x1 + box.x2) / 2;
  // Between the last number below a level and the first one in it.
  const lines = [cuts.medium, cuts.high].flatMap((cut) => (cut === undefined ? [] : [placeY(cut - 0.5)]));
  return (
    <g class="scatter-axes">
      <rect x={box.x1} y={box.y1} width={box.x2 - box.x1} height={box.y2 - box.y1} />
      <line class="scatter-zero" x1={placeX(0)} x2={placeX(0)} y1={box.y1} y2={box.y2} />
      {lines.map((y) => (
        <line key={y} class="scatter-cut" x1={box.x1} x2={box.x2} y1={y} y2={y} />
      ))}
      {xs.ticks.map((tick) => (
        <text key={tick} x={placeX(tick)} y={box.y2 + 17} text-anchor="middle">
          {formatNumber(tick, { signDisplay: "exceptZero" })}
        </text>
      ))}
      {ys.ticks.map((tick) => (
        <text key={tick} x={box.x1 - 8} y={placeY(tick) + 4} text-anchor="end" direction="ltr">
          {formatNumber(tick)}
        </text>
      ))}
      <text class="scatter-title" x={middle} y={box.y2 + 42} text-anchor="middle">
        {t("knowledge.x")}
      </text>
      <text class="scatter-title" x={-(box.y1 + box.y2) / 2} y={18} text-anchor="middle" transform="rotate(-90)">
        {t("knowledge.y")}
      </text>
    </g>
  );
}

interface PointProps {
  readonly point: ScatterPoint;
  readonly knower: Knower;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly isPale: boolean;
  readonly onStep: (by: number) => void;
}

function PointMark({ point, knower, index, isTabStop, isPale, onStep }: PointProps) {
  const studio = useStudio();
  const isSelected = studio.selection.value?.id === point.id;
  const name = studio.words.value.actor(point.id);
  const said = t("knowledge.point", {
    name: isolated(name),
    role: termTitle(knower.role ?? knower.position),
    given: knower.given,
    received: knower.received,
    outside: knower.outside ?? 0,
  });
  const choose = (): void => studio.select("actor", point.id);
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      onStep(by);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
    <g
      class={`scatter-point position-${knower.position} ${isPale ? "pale" : ""} ${isSelected ? "chosen" : ""}`}
      role="button"
      tabindex={isTabStop ? 0 : -1}
      data-at={index}
      aria-label={said}
      aria-pressed={isSelected}
      transform={`translate(${point.x} ${point.y}) scale(${point.radius})`}
      onClick={choose}
      onKeyDown={keys}
    >
      <title>{said}</title>
      <path d={positionOutlines[knower.position]} />
    </g>
  );
}

/** Names above their points, as far as none covers another. */
function Names({ points }: { readonly points: readonly ScatterPoint[] }) {
  const studio = useStudio();
  const taken: { readonly x1: number; readonly x2: number; readonly y: number }[] = [];
  return (
    <g class="scatter-names">
      {points.map((point) => {
        const name = studio.words.value.actor(point.id);
        const half = (name.length * letter) / 2;
        const x = Math.min(Math.max(point.x, box.x1 + half), box.x2 - half);
        const place = { x1: x - half, x2: x + half, y: point.y - point.radius - 4 };
        if (taken.some((other) => Math.abs(other.y - place.y) < 14 && other.x1 < place.x2 && place.x1 < other.x2)) {
          return null;
        }
        taken.push(place);
        return (
          <text key={point.id} x={x} y={place.y} text-anchor="middle">
            {name}
          </text>
        );
      })}
    </g>
  );
}
