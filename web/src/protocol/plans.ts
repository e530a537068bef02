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
