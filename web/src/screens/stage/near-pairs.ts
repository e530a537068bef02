import { likelySame } from "../../map/name-match";
import type { MapReader } from "../../map/selectors";
import type { Actor, Link } from "../../protocol/elements";

/** Two actors that are probably the same. */
export interface NearPair {
  readonly a: Actor;
  readonly b: Actor;
  /** 0 to 1. */
  readonly score: number;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Pairs of actors with near names, most alike first, without those that somebody said are different. */
export function nearPairs(map: MapReader, different: ReadonlySet<string>, limit = 20): NearPair[] {
  const actors = [...map.all("actor").values()];
  const pairs = new Map<string, NearPair>();
  for (const [index, actor] of actors.entries()) {
    for (const match of likelySame(actor.name, actors.slice(index + 1))) {
      const key = pairKey(actor.id, match.actor.id);
      if (!different.has(key)) {
        pairs.set(key, { a: actor, b: match.actor, score: match.score });
      }
    }
  }
  return [...pairs.values()].sort((x, y) => y.score - x.score).slice(0, limit);
}

export interface MergeForecast {
  /** Links that will belong to the other actor. */
  readonly moving: number;
  /** Of these, links that the other has already: the two become one. */
  readonly uniting: number;
  /** Links between the two, which vanish. */
  readonly vanishing: number;
}

/** What a merge will do to the links. */
export function forecastMerge(map: MapReader, from: string, into: string): MergeForecast {
  const links = [...map.all("link").values()];
  const own = links.filter((link) => link.source === from || link.target === from);
  const between = own.filter((link) => link.source === into || link.target === into);
  const moving = own.filter((link) => !between.includes(link));
  const moved = (link: Link) => [
    link.source === from ? into : link.source,
    link.target === from ? into : link.target,
    link.type,
  ];
  const existing = new Set(links.filter((link) => !own.includes(link)).map((link) => endsOf(link).join("|")));
  const uniting = moving.filter((link) => existing.has(moved(link).join("|"))).length;
  return { moving: moving.length, uniting, vanishing: between.length };
}

function endsOf(link: Link): string[] {
  return [link.source, link.target, link.type];
}
