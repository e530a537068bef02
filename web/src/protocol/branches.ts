import type { ElementKind } from "./changes";

/** What-if copies: mirrors ClusterGraph.Server.Branches. */

export interface BranchItem {
  readonly id: string;
  readonly title: string;
  readonly rev: number;
  /** The revision of the parent that was copied. */
  readonly forkRev: number;
  readonly at: string;
  readonly updated: string;
  readonly actors: number;
  readonly links: number;
}

export type ChangeKind = "added" | "changed" | "removed";

export type BranchConflict = "changedInRoom" | "removedInRoom" | "needsRemoved" | "stillUsed" | "saidInRoom";

/** An element that is not the same in the copy, in the map when it was copied, and in the room now. */
export interface ComparedElement {
  readonly kind: ElementKind;
  readonly id: string;
  readonly sinceFork?: ChangeKind;
  readonly againstRoom?: ChangeKind;
  /** Whether taking the copy over would write it. */
  readonly merges: boolean;
  readonly conflict?: BranchConflict;
  /** Whether the copy's side can be chosen at all. */
  readonly canTake: boolean;
  readonly fork?: object;
  readonly copy?: object;
  readonly room?: object;
}

export interface ComparisonReport {
  readonly parent: string;
  readonly parentTitle: string;
  readonly forkRev: number;
  readonly at: string;
  readonly copyRev: number;
  readonly roomRev: number;
  /** How many positions a merge would bring along. */
  readonly moved: number;
  readonly elements: readonly ComparedElement[];
}

export type MergeChoice = "room" | "copy";

export interface MergeRequest {
  readonly copyRev: number;
  readonly roomRev: number;
  readonly choices: Readonly<Record<string, MergeChoice>>;
}

export interface MergeAnswer {
  readonly rev: number;
  readonly changes: number;
}
