import type { MapReader } from "../../../map/selectors";
import { type ActorTypeInfo, type LinkTypeInfo, TypeIndex } from "../../../map/type-index";
import type { Vocabulary, VocabularyFamily } from "../../../protocol/rest";

/** A kind of actor or link, from the default vocabulary or added by this map. */
export type TypeEntry = ActorTypeInfo | LinkTypeInfo;

/** All kinds that a map knows, in the order in which they are shown. */
export interface TypeBook {
  readonly actorTypes: ReadonlyMap<string, ActorTypeInfo>;
  readonly linkTypes: ReadonlyMap<string, LinkTypeInfo>;
  readonly actorFamilies: ReadonlyMap<string, VocabularyFamily>;
  readonly linkFamilies: ReadonlyMap<string, VocabularyFamily>;
}

/** The default vocabulary with the map's own kinds written over it. */
export function typeBook(vocabulary: Vocabulary, map: MapReader): TypeBook {
  const index = new TypeIndex(vocabulary, map);
  return {
    actorTypes: byId(index.actorTypes()),
    linkTypes: byId(index.linkTypes()),
    actorFamilies: byId(vocabulary.actorFamilies),
    linkFamilies: byId(vocabulary.linkFamilies),
  };
}

/** The family of an actor type; its id says it even when the type is unknown here. */
export function actorFamilyOf(book: TypeBook, type: string): string {
  return book.actorTypes.get(type)?.family ?? type.split(".")[0] ?? type;
}

export function linkFamilyOf(book: TypeBook, type: string): string {
  return book.linkTypes.get(type)?.family ?? "";
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
