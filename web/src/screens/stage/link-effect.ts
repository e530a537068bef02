import { degrees, type MapReader } from "../../map/selectors";
import type { Actor, Link } from "../../protocol/elements";
import { familyOf } from "../../ui/palette";
import { componentRoots } from "./map-facts";

/** What a link did, as a statement that the map can prove; the words come from the dictionary. */
export type LinkEffect =
  | { readonly says: "joins" }
  | { readonly says: "firstLink"; readonly actor: Actor }
  | { readonly says: "reachesBuyer"; readonly actor: Actor; readonly reaching: number; readonly firms: number }
  | { readonly says: "linksNow"; readonly actor: Actor; readonly count: number }
  | { readonly says: "mostNamed"; readonly actor: Actor; readonly count: number };

/** Families that make the product; "firms here" counts them. */
const makers: ReadonlySet<string> = new Set(["producer", "position"]);
const selling: ReadonlySet<string> = new Set(["sellsTo", "exportsTo"]);

/** At most two statements about a link: what it changed, and whether its end now stands out. */
export function linkEffects(map: MapReader, link: Link): LinkEffect[] {
  const [source, target] = [map.get("actor", link.source), map.get("actor", link.target)];
  if (source === undefined || target === undefined) {
    return [];
  }
  const first = joining(map, link, source, target) ?? reachesBuyer(map, link, source, target);
  const standsOut = mostNamed(map, link, target);
  const change = first ?? (standsOut === undefined ? linksNow(map, source) : undefined);
  return [change, standsOut].filter((effect) => effect !== undefined);
}

function joining(map: MapReader, link: Link, source: Actor, target: Actor): LinkEffect | undefined {
  const roots = componentRoots(map, link.id);
  if (roots.get(source.id) === roots.get(target.id)) {
    return undefined;
  }
  const count = degrees(map);
  const lonely = [source, target].filter((actor) => count.get(actor.id) === 1);
  if (lonely.length === 0) {
    return { says: "joins" };
  }
  // A first sale says more than a first link.
  const sale = reachesBuyer(map, link, source, target);
  return sale ?? { says: "firstLink", actor: lonely[0] ?? source };
}

/** The first sale of a maker to somebody on the trade side. */
function reachesBuyer(map: MapReader, link: Link, source: Actor, target: Actor): LinkEffect | undefined {
  if (!makers.has(familyOf(source.type)) || !isSale(link) || familyOf(target.type) !== "trade") {
    return undefined;
  }
  const sales = [...map.all("link").values()].filter((other) => isSale(other) && isBuyer(map, other.target));
  if (sales.filter((other) => other.source === source.id).length > 1) {
    return undefined;
  }
  const sellers = new Set(sales.map((other) => other.source));
  const firms = [...map.all("actor").values()].filter((actor) => makers.has(familyOf(actor.type)));
  return {
    says: "reachesBuyer",
    actor: source,
    reaching: firms.filter((firm) => sellers.has(firm.id)).length,
    firms: firms.length,
  };
}

function mostNamed(map: MapReader, link: Link, target: Actor): LinkEffect | undefined {
  const named = new Map<string, number>();
  for (const other of map.all("link").values()) {
    if (other.type === link.type) {
      named.set(other.target, (named.get(other.target) ?? 0) + 1);
    }
  }
  const count = named.get(target.id) ?? 0;
  const others = [...named].filter(([id]) => id !== target.id).map(([, times]) => times);
  return count >= 3 && others.every((times) => times < count) ? { says: "mostNamed", actor: target, count } : undefined;
}

function linksNow(map: MapReader, actor: Actor): LinkEffect {
  return { says: "linksNow", actor, count: degrees(map).get(actor.id) ?? 0 };
}

function isSale(link: Link): boolean {
  return selling.has(link.type);
}

function isBuyer(map: MapReader, id: string): boolean {
  const actor = map.get("actor", id);
  return actor !== undefined && familyOf(actor.type) === "trade";
}
