import type { MapType, NamesByLanguage } from "../protocol/elements";
import type {
  LineStyle,
  Vocabulary,
  VocabularyActorType,
  VocabularyFamily,
  VocabularyLinkType,
} from "../protocol/rest";
import type { MapReader } from "./selectors";

/** A type of actor as this map knows it. */
export interface ActorTypeInfo {
  readonly id: string;
  readonly family: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly shape?: string;
  readonly colour?: string;
  readonly starter?: boolean;
}

/** A type of link as this map knows it. */
export interface LinkTypeInfo extends Omit<ActorTypeInfo, "shape"> {
  readonly ask?: NamesByLanguage;
  readonly say?: NamesByLanguage;
  readonly inverseSay?: NamesByLanguage;
  readonly line?: LineStyle;
  readonly negative?: boolean;
  readonly undirected?: boolean;
}

/** The default vocabulary with the additions of one map; the map's own definition of an id wins. */
export class TypeIndex {
  readonly actorFamilies: readonly VocabularyFamily[];
  readonly linkFamilies: readonly VocabularyFamily[];
  private readonly actors: ReadonlyMap<string, ActorTypeInfo>;
  private readonly links: ReadonlyMap<string, LinkTypeInfo>;

  constructor(vocabulary: Vocabulary, map?: MapReader) {
    const own = [...(map?.all("type").values() ?? [])];
    this.actorFamilies = vocabulary.actorFamilies;
    this.linkFamilies = vocabulary.linkFamilies;
    this.actors = byId<ActorTypeInfo>(vocabulary.actorTypes, ofKind(own, "actor"));
    this.links = byId<LinkTypeInfo>(vocabulary.linkTypes, ofKind(own, "link"));
  }

  /** The type; for an id that nobody defined, one named by the id itself. */
  actorType(id: string): ActorTypeInfo {
    return this.actors.get(id) ?? unknownType(id);
  }

  /** The type; for an id that nobody defined, one named by the id itself. */
  linkType(id: string): LinkTypeInfo {
    return this.links.get(id) ?? unknownType(id);
  }

  actorTypes(): readonly ActorTypeInfo[] {
    return [...this.actors.values()];
  }

  linkTypes(): readonly LinkTypeInfo[] {
    return [...this.links.values()];
  }

  /** The few types that a room starts with, and those that this map added. */
  starterActorTypes(): readonly ActorTypeInfo[] {
    return this.actorTypes().filter((type) => type.starter === true);
  }

  starterLinkTypes(): readonly LinkTypeInfo[] {
    return this.linkTypes().filter((type) => type.starter === true);
  }
}

function ofKind(types: readonly MapType[], of: MapType["of"]): readonly MapType[] {
  return types.filter((type) => type.of === of);
}

function byId<T extends VocabularyActorType | VocabularyLinkType | MapType>(
  defaults: readonly T[],
  own: readonly MapType[],
): ReadonlyMap<string, T> {
  const index = new Map(defaults.map((type) => [type.id, type]));
  for (const type of own) {
    const known = index.get(type.id);
    index.set(type.id, { starter: true, ...known, ...type } as unknown as T);
  }
  return index;
}

function unknownType(id: string): ActorTypeInfo {
  return { id, family: id.split(".", 1)[0] ?? id, name: id };
}
