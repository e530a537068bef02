import type { ElementByKind, ElementKind } from "../protocol/changes";
import type { Actor, Link, MapInfo, Stage } from "../protocol/elements";

/** Anything that shows elements: the store, or a table of one revision. */
export interface MapReader {
  get<K extends ElementKind>(kind: K, id: string): ElementByKind[K] | undefined;
  all<K extends ElementKind>(kind: K): ReadonlyMap<string, ElementByKind[K]>;
}

/** A link seen from one of its ends. */
export interface Neighbour {
  readonly actor: Actor;
  readonly link: Link;
  /** "out": from the actor asked about to the neighbour. */
  readonly direction: "out" | "in";
}

export function mapInfo(map: MapReader): MapInfo | undefined {
  return map.get("map", "map");
}

/** Actors in the order of their names. */
export function actorsByName(map: MapReader, locale: string): Actor[] {
  const collator = new Intl.Collator(locale, { sensitivity: "base", numeric: true });
  return [...map.all("actor").values()].sort((a, b) => collator.compare(a.name, b.name));
}

/** Actors that stand for many: a village of weavers, forty tanneries. */
export function groups(map: MapReader): Actor[] {
  return [...map.all("actor").values()].filter((actor) => actor.kind === "group");
}

export function linksOf(map: MapReader, actorId: string): Link[] {
  return [...map.all("link").values()].filter((link) => link.source === actorId || link.target === actorId);
}

export function neighboursOf(map: MapReader, actorId: string): Neighbour[] {
  return linksOf(map, actorId).flatMap((link) => {
    const direction = link.source === actorId ? "out" : "in";
    const actor = map.get("actor", direction === "out" ? link.target : link.source);
    return actor === undefined ? [] : [{ actor, link, direction }];
  });
}

/** How many links each actor has; actors without links are absent. */
export function degrees(map: MapReader): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const link of map.all("link").values()) {
    count.set(link.source, (count.get(link.source) ?? 0) + 1);
    count.set(link.target, (count.get(link.target) ?? 0) + 1);
  }
  return count;
}

/** The live link between the two, in this direction and of this type. */
export function findLink(map: MapReader, source: string, target: string, type: string): Link | undefined {
  return linksOf(map, source).find((link) => link.source === source && link.target === target && link.type === type);
}

/** Actors that this person added, oldest first. */
export function actorsBy(map: MapReader, participant: string): Actor[] {
  const own = [...map.all("actor").values()].filter((actor) => actor.by === participant);
  return own.sort((a, b) => (a.at ?? "").localeCompare(b.at ?? ""));
}

/** What this person says about a link: nothing, or the stance of their assertion. */
export function stanceOf(link: Link, participant: string): "asserts" | "disputes" | undefined {
  return link.assertions?.find((assertion) => assertion.by === participant)?.stance;
}

/** Links that this person asserts or disputes. */
export function linksBy(map: MapReader, participant: string): Link[] {
  return [...map.all("link").values()].filter((link) => stanceOf(link, participant) !== undefined);
}

/** Whether a stage stands in the chain, not beside it. */
export function isInChain({ kind }: Stage): boolean {
  return (kind ?? "chain") === "chain";
}

/** The stages in the order of the chain, left-out ones excluded. */
export function stagesInOrder(map: MapReader, kind: "chain" | "support" | "any" = "any"): Stage[] {
  const wanted = [...map.all("stage").values()].filter(
    (stage) => stage.excluded !== true && (kind === "any" || (stage.kind ?? "chain") === kind),
  );
  return wanted.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}
