import type { MapReader } from "../map/selectors";
import { mapInfo } from "../map/selectors";
import type { TrustPicture } from "../protocol/answers";

/** The two things that people are asked about an organisation. */
export type TrustAspect = "reliance" | "sharing";

/** The averages that the room was shown, for the organisations that are on the map. */
export interface Trust {
  readonly raters: number;
  /** By the id of the organisation, 1.5 to 4.5. */
  readonly values: ReadonlyMap<string, number>;
}

/** Halves of the scale with their colours, one hue from light to dark; the ends stand for all beyond them. */
export const trustSteps = [
  { value: 1.5, colour: "#F1F6FB" },
  { value: 2, colour: "#D3E4F3" },
  { value: 2.5, colour: "#AFCDE7" },
  { value: 3, colour: "#82AFD6" },
  { value: 3.5, colour: "#4F8AC0" },
  { value: 4, colour: "#24629C" },
  { value: 4.5, colour: "#0B3A63" },
] as const;

/** Organisations of which nothing is shown. */
export const trustUnknown = "#FFFFFF";

/** What the room may see of trust; undefined while it is hidden or was never shown. */
export function trustOf(map: MapReader, aspect: TrustAspect): Trust | undefined {
  const picture: TrustPicture | undefined = map.get("trust", "trust");
  if (picture === undefined || mapInfo(map)?.trustShown !== true) {
    return undefined;
  }
  const there = picture.figures.filter(({ actor }) => map.get("actor", actor) !== undefined);
  return { raters: picture.raters, values: new Map(there.map((figure) => [figure.actor, figure[aspect]])) };
}

export function trustColour(value: number | undefined): string {
  // Averages taken together at several reveals stand between halves: the nearest one colours them.
  return value === undefined
    ? trustUnknown
    : (trustSteps.findLast((step) => value >= step.value - 0.25) ?? trustSteps[0]).colour;
}

/** As wide as the less trusted of the two ends; undefined where nothing is shown of one of them. */
export function trustWidth(trust: Trust, source: string, target: string): number | undefined {
  const [one, other] = [trust.values.get(source), trust.values.get(target)];
  return one === undefined || other === undefined ? undefined : 2 * Math.min(one, other) - 1.5;
}
