import { type MapReader, neighboursOf } from "../../map/selectors";
import type { Actor } from "../../protocol/elements";

/** Whom somebody of this organisation can speak of: those it is linked with, each once; things and issues cannot be trusted. */
export function ratedActors(map: MapReader, mine: string): readonly Actor[] {
  const linked = new Map(neighboursOf(map, mine).map(({ actor }) => [actor.id, actor]));
  return [...linked.values()].filter(({ id, type }) => id !== mine && !type.startsWith("thing."));
}
