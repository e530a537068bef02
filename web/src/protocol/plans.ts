import type { ChainService, ExpectedFlow, NamesByLanguage, Stage } from "./elements";

export interface VoteCount {
  readonly topic: string;
  readonly votes: number;
}

/** The dots on findings as this person may see them. */
export interface VoteReport {
  readonly mine: readonly string[];
  /** Absent until the facilitator shows them. */
  readonly counts?: readonly VoteCount[];
  readonly voters: number;
}

/** How many dots a person has. */
export const votesEach = 3;

/** A chain that many clusters have in common, to begin a map with. */
export interface ChainTemplate {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly source: string;
  readonly stages: readonly Stage[];
  readonly flows: readonly ExpectedFlow[];
  readonly services: readonly ChainService[];
}

export interface ChainTemplateLibrary {
  readonly templates: readonly ChainTemplate[];
}
