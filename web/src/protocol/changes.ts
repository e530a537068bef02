import type { TrustPicture } from "./answers";
import type {
  Actor,
  Alias,
  ChainPlan,
  Link,
  MapInfo,
  MapType,
  Mark,
  Objection,
  PlannedAction,
  Position,
  Removed,
  Stage,
  Vote,
} from "./elements";
import type { Op } from "./ops";

/** Ops held until a facilitator approves or reveals them; seen by the proposer and the facilitators. */
export interface Proposal {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly reason: "approve" | "private";
  readonly ops: readonly Op[];
  readonly rev?: number;
}

export interface ElementByKind {
  readonly map: MapInfo;
  readonly actor: Actor;
  readonly link: Link;
  readonly stage: Stage;
  readonly type: MapType;
  readonly position: Position;
  readonly proposal: Proposal;
  readonly alias: Alias;
  readonly removed: Removed;
  readonly mark: Mark;
  readonly vote: Vote;
  readonly objection: Objection;
  readonly action: PlannedAction;
  readonly chain: ChainPlan;
  readonly trust: TrustPicture;
}

export type ElementKind = keyof ElementByKind;

export const elementKinds: readonly ElementKind[] = [
  "map",
  "actor",
  "link",
  "stage",
  "type",
  "position",
  "proposal",
  "alias",
  "removed",
  "mark",
  "vote",
  "objection",
  "action",
  "chain",
  "trust",
];

export interface ElementKey {
  readonly kind: ElementKind;
  readonly id: string;
}

type ElementOf<K extends ElementKind> = { readonly kind: K; readonly id: string; readonly value: ElementByKind[K] };
/** One element with its key and value. */
export type MapElement = { [K in ElementKind]: ElementOf<K> }[ElementKind];

type EffectOf<K extends ElementKind> = {
  readonly kind: K;
  readonly id: string;
  /** The whole new value; null when the element was dropped. */
  readonly value: ElementByKind[K] | null;
};
export type Effect = { [K in ElementKind]: EffectOf<K> }[ElementKind];

export interface Overwrote extends ElementKey {
  readonly fields: readonly string[];
  readonly by: string;
  readonly rev: number;
}

export interface Skipped extends ElementKey {
  readonly fields: readonly string[];
}

/** One revision of the map. A change this audience may not see has no effects. */
export interface Change {
  readonly rev: number;
  readonly by?: string;
  readonly client?: string;
  readonly seq?: number;
  readonly at?: string;
  readonly what?: readonly string[];
  readonly effects: readonly Effect[];
  readonly overwrote?: readonly Overwrote[];
  readonly skipped?: readonly Skipped[];
  readonly undoes?: readonly number[];
  /** 16 hex digits: the state after this change as this audience sees it. */
  readonly hash?: string;
  /** Too large to be sent: it has no effects here, a snapshot holds them. */
  readonly reload?: true;
}

export interface Snapshot {
  readonly rev: number;
  readonly hash: string;
  readonly elements: readonly MapElement[];
}
