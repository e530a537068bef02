import type { Change } from "./changes";
import type { NamesByLanguage } from "./elements";
import type { ErrorCode } from "./error-codes";
import type { Person, Role } from "./wire";

export interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code: ErrorCode;
  readonly field?: string;
}

export interface MapRef {
  readonly id: string;
  readonly title: string;
}

export interface SessionGrant {
  readonly map: MapRef;
  readonly role: Role;
  readonly participant: Person;
}

export interface MySession {
  readonly map: string;
  readonly title: string;
  readonly role: Role;
  readonly participant: Person;
}

export interface MapListItem {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly rev: number;
  readonly actors: number;
  readonly links: number;
  readonly updated?: string;
  /** The map that this one is a what-if copy of. */
  readonly parent?: string;
}

export interface JoinCard {
  readonly code: string;
  readonly url: string;
  readonly qr: string;
}

export interface MapOverview {
  readonly id: string;
  readonly title: string;
  readonly rev: number;
  readonly hash: string;
  readonly role: Role;
  readonly counts?: Readonly<Record<string, number>>;
  /** Shown to facilitators and to the stage. */
  readonly join?: JoinCard;
}

export interface HistoryChange extends Change {
  readonly nick?: string;
}

export interface PersonOverview extends Person {
  readonly role: Role;
  readonly online: boolean;
  readonly count: number;
}

export interface CapabilityLink {
  readonly role: Role;
  readonly url: string;
}

export type LineStyle = "solid" | "dashed" | "dotted";

export interface VocabularyActorType {
  readonly id: string;
  readonly family: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly shape?: string;
  readonly colour?: string;
  readonly starter?: boolean;
}

export interface VocabularyLinkType {
  readonly id: string;
  readonly family: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  /** The question that asks for this link, by language: "Who do you sell to?" */
  readonly ask?: NamesByLanguage;
  /** What we do, for "We …": "sell to". */
  readonly say?: NamesByLanguage;
  /** The same link from its other end, for "We …": "buy from". */
  readonly inverseSay?: NamesByLanguage;
  readonly colour?: string;
  readonly line?: LineStyle;
  readonly negative?: boolean;
  readonly undirected?: boolean;
  readonly starter?: boolean;
}

export interface VocabularyFamily {
  readonly id: string;
  readonly order?: number;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly shape?: string;
  readonly colour?: string;
  readonly line?: LineStyle;
  /** Its actors stand beside the chain and do no stage of it. */
  readonly besideChain?: boolean;
}

export interface Vocabulary {
  readonly actorTypes: readonly VocabularyActorType[];
  readonly actorFamilies: readonly VocabularyFamily[];
  readonly linkTypes: readonly VocabularyLinkType[];
  readonly linkFamilies: readonly VocabularyFamily[];
}
