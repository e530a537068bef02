import type { MapReader } from "../../../map/selectors";

export interface Density {
  readonly actors: number;
  /** Ordered pairs of actors with at least one link. */
  readonly linked: number;
  /** All ordered pairs: n (n − 1). */
  readonly possible: number;
  /** 0 to 1; null with fewer than two actors. */
  readonly value: number | null;
}

/** How much of the possible linking exists. Several kinds of link between the same two count once. */
export function density(map: MapReader): Density {
  const actors = map.all("actor").size;
  const pairs = new Set<string>();
  for (const link of map.all("link").values()) {
    pairs.add(`${link.source} ${link.target}`);
  }
  const possible = actors * (actors - 1);
  return { actors, linked: pairs.size, possible, value: possible > 0 ? pairs.size / possible : null };
}

export interface Voices {
  readonly confirm: number;
  readonly dispute: number;
}

/** How many people said that these links exist, and how many of the voices deny one. */
export function voicesOf(links: Iterable<{ readonly assertions?: readonly { readonly stance: string }[] }>): Voices {
  let confirm = 0;
  let dispute = 0;
  for (const link of links) {
    for (const assertion of link.assertions ?? []) {
      if (assertion.stance === "asserts") {
        confirm++;
      } else {
        dispute++;
      }
    }
  }
  return { confirm, dispute };
}
