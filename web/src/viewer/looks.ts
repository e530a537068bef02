import type { MapReader } from "../map/selectors";
import type { NamesByLanguage } from "../protocol/elements";
import type { Vocabulary, VocabularyActorType, VocabularyFamily, VocabularyLinkType } from "../protocol/rest";
import { lookOf } from "../ui/palette";

export interface ActorLook extends VocabularyActorType {
  readonly shape: string;
  readonly colour: string;
}

export interface LinkLook extends VocabularyLinkType {
  readonly colour: string;
}

const unknownColour = "#999999";
const plainColour = /^#[0-9a-f]{6}$/i;

/** How types look and what they are called: the vocabulary, and above it the types that the map adds. */
export class Looks {
  private readonly actorTypes: ReadonlyMap<string, VocabularyActorType>;
  private readonly linkTypes: ReadonlyMap<string, VocabularyLinkType>;
  private readonly actorFamilies: ReadonlyMap<string, VocabularyFamily>;
  private readonly linkFamilies: ReadonlyMap<string, { readonly colour?: string }>;

  constructor(vocabulary: Vocabulary) {
    this.actorTypes = byId(vocabulary.actorTypes);
    this.linkTypes = byId(vocabulary.linkTypes);
    this.actorFamilies = byId(vocabulary.actorFamilies);
    this.linkFamilies = byId(vocabulary.linkFamilies);
  }

  actor(map: MapReader, typeId: string): ActorLook {
    const own = map.get("type", typeId);
    const type = own?.of === "actor" ? own : this.actorTypes.get(typeId);
    const family = type?.family ?? typeId.split(".")[0] ?? "thing";
    const fallback = this.actorFamilies.get(family);
    return {
      id: typeId,
      family,
      name: type?.name ?? typeId,
      ...(type?.names === undefined ? {} : { names: type.names }),
      ...lookOf(typeId, { shape: type?.shape ?? fallback?.shape, colour: type?.colour ?? fallback?.colour }),
    };
  }

  link(map: MapReader, typeId: string): LinkLook {
    const own = map.get("type", typeId);
    const type: VocabularyLinkType | undefined = own?.of === "link" ? own : this.linkTypes.get(typeId);
    const family = type?.family ?? "commercial";
    const colour = type?.colour ?? this.linkFamilies.get(family)?.colour ?? unknownColour;
    return { id: typeId, name: typeId, ...type, family, colour: plainColour.test(colour) ? colour : unknownColour };
  }

  /** Whether actors of a family stand beside the chain; what is of no known family may well do a stage. */
  isBesideChain(family: string): boolean {
    return this.actorFamilies.get(family)?.besideChain === true;
  }

  /** The family of actors with its names. */
  family(id: string): { readonly name: string; readonly names?: NamesByLanguage } {
    return this.actorFamilies.get(id) ?? { name: id };
  }

  /** The link types a workshop begins with, in the vocabulary's order. */
  starterLinks(): VocabularyLinkType[] {
    return [...this.linkTypes.values()].filter((type) => type.starter === true);
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
