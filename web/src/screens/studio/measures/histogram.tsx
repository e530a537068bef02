import { valueText } from "../../../reports/analysis-words";
import { t } from "../texts";

const bins = 12;
const height = 56;
const barWidth = 18;

interface Props {
  readonly values: readonly number[];
  /** The value to point out. */
  readonly marked?: number | undefined;
}

/** How the values are spread; the bar that holds the chosen actor is red. */
export function Histogram({ values, marked }: Props) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length < 3 || least === most) {
    return null;
  }
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = binOf(value, least, most);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const highest = Math.max(...counts);
  const markedBin = marked === undefined ? -1 : binOf(marked, least, most);
  return (
    <figure class="histogram">
      <svg viewBox={`0 0 ${bins * barWidth} ${height}`} role="img" aria-label={t("measures.spread")}>
        {counts.map((count, bin) => {
          const tall = count === 0 ? 0 : Math.max(2, (count / highest) * height);
          return (
            <rect
              key={`${bin}`}
              class={bin === markedBin ? "marked" : ""}
              x={bin * barWidth + 1}
              y={height - tall}
              width={barWidth - 2}
              height={tall}
            />
          );
        })}
      </svg>
      <figcaption>
        <span>{valueText(least)}</span>
        <span>{valueText(most)}</span>
      </figcaption>
    </figure>
  );
}

function binOf(value: number, least: number, most: number): number {
  return Math.min(bins - 1, Math.floor(((value - least) / (most - least)) * bins));
}
