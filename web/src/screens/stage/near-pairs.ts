import { foldName } from "../../map/name-fold";
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

/**
 * Finds pairs of actors with near names. It remembers what it compared, so that a change costs one comparison
 * with each other actor and not all pairs anew.
 */
export class NearPairFinder {
  private readonly seen = new Map<string, Actor>();
  private readonly pairs = new Map<string, NearPair>();

  /** The pairs of the map as it is now, most alike first, without those that somebody said are different. */
  find(map: MapReader, different: ReadonlySet<string>, limit = 20): NearPair[] {
    const actors = map.all("actor");
    for (const [id, actor] of this.seen) {
      if (actors.get(id) !== actor) {
        this.forget(id);
      }
    }
    for (const actor of actors.values()) {
      if (!this.seen.has(actor.id)) {
        this.compare(actor);
      }
    }
    const wanted = [...this.pairs].filter(([key]) => !different.has(key)).map(([, pair]) => pair);
    return wanted.sort((x, y) => y.score - x.score).slice(0, limit);
  }

  private compare(actor: Actor): void {
    for (const match of likelySame(actor.name, this.seen.values(), this.seen.size)) {
      if (codesOf(match.actor.name) === codesOf(actor.name)) {
        this.pairs.set(pairKey(actor.id, match.actor.id), { a: match.actor, b: actor, score: match.score });
      }
    }
    this.seen.set(actor.id, actor);
  }

  private forget(id: string): void {
    this.seen.delete(id);
    for (const [key, pair] of this.pairs) {
      if (pair.a.id === id || pair.b.id === id) {
        this.pairs.delete(key);
      }
    }
  }
}

/** Short words and numbers tell members of a series apart: "Tannery A-01" is not "Tannery M-01". */
function codesOf(name: string): string {
  const words = foldName(name).split(" ");
  return words.filter((word) => word.length === 1 || /\p{N}/u.test(word)).join(" ");
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
