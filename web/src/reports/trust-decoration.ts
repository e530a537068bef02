import { formatNumber } from "../i18n/translate";
import type { MapReader } from "../map/selectors";
import { type Trust, trustColour, trustWidth } from "./trust";

const calm = "#9AA3AD";
const thin = 1.5;

/** How trust is drawn: organisations in one hue from light to dark with their average, lines by the weaker of both ends. */
export function trustDecoration(map: MapReader, trust: Trust | undefined) {
  if (trust === undefined) {
    return {};
  }
  return {
    fill: (actor: string) => trustColour(trust.values.get(actor)),
    badge: (actor: string) => {
      const value = trust.values.get(actor);
      return value === undefined ? "" : formatNumber(value, { maximumFractionDigits: 1 });
    },
    width: (id: string) => {
      const link = map.get("link", id);
      return link === undefined ? thin : (trustWidth(trust, link.source, link.target) ?? thin);
    },
    colour: () => calm,
  };
}
