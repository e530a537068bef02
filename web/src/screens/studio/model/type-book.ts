import type { MapReader } from "../../../map/selectors";
import type { NamesByLanguage } from "../../../protocol/elements";
import type { Vocabulary, VocabularyFamily } from "../../../protocol/rest";

/** A kind of actor or link, from the default vocabulary or added by this map. */
export interface TypeEntry {
  readonly id: string;
  readonly family: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly shape?: string;
  readonly colour?: string;
  readonly negative?: boolean;
  readonly undirected?: boolean;
}

/** All kinds that a map knows, in the order in which they are shown. */
export interface TypeBook {
  readonly actorTypes: ReadonlyMap<string, TypeEntry>;
  readonly linkTypes: ReadonlyMap<string, TypeEntry>;
  readonly actorFamilies: ReadonlyMap<string, VocabularyFamily>;
  readonly linkFamilies: ReadonlyMap<string, VocabularyFamily>;
}

export const emptyVocabulary: Vocabulary = { actorTypes: [], actorFamilies: [], linkTypes: [], linkFamilies: [] };

/** The default vocabulary with the map's own kinds written over it. */
export function typeBook(vocabulary: Vocabulary, map: MapReader): TypeBook {
  const actorTypes = byId<TypeEntry>(vocabulary.actorTypes);
  const linkTypes = byId<TypeEntry>(vocabulary.linkTypes);
  for (const type of map.all("type").values()) {
    (type.of === "actor" ? actorTypes : linkTypes).set(type.id, type);
  }
  return {
    actorTypes,
    linkTypes,
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

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
