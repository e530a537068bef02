/** What people say privately: ratings of organisations, and which groups work at a stage. */

/** One organisation as the room may see it: averages in halves; 1.5 stands for less, 4.5 for more. */
export interface TrustFigure {
  readonly actor: string;
  /** How many people's ratings are in it, at least three. */
  readonly ratings: number;
  readonly reliance: number;
  readonly sharing: number;
}

/** The averages as they were shown last: the only thing that leaves the ratings. */
export interface TrustPicture {
  readonly raters: number;
  readonly figures: readonly TrustFigure[];
  readonly rev?: number;
}

/** A rating of one's own; without numbers it was taken back. */
export interface OwnRating {
  readonly about: string;
  readonly reliance?: number;
  readonly sharing?: number;
  /** It is part of an average that was shown, which does not move for one person. */
  readonly counted: boolean;
}

export interface RatingReport {
  readonly mine: readonly OwnRating[];
  readonly raters: number;
}

/** The eight groups in which poor people work (Nadvi and Barrientos 2004, Box 4): first businesses, then labour. */
export const workGroups = [
  "smallFirms",
  "microEntrepreneurs",
  "ownAccount",
  "subcontractors",
  "wageLabour",
  "homeLabour",
  "contractLabour",
  "familyLabour",
] as const;

export type WorkGroup = (typeof workGroups)[number];
export type WorkSex = "women" | "men" | "both";

/** What one person says of one group; what they do not know is absent. */
export interface GroupSaid {
  readonly group: WorkGroup;
  readonly sex?: WorkSex;
  /** 1 (not at all) to 4 (secure). */
  readonly security?: number;
}

export interface OwnAnswer {
  readonly stage: string;
  /** None for "I do not know". */
  readonly groups: readonly GroupSaid[];
}

/** What all together say of one group at one stage. */
export interface UnitedAnswer extends GroupSaid {
  readonly stage: string;
  readonly informants: number;
  /** The group where it is on the map already. */
  readonly actor?: string;
  /** The map does not say so yet. */
  readonly waits: boolean;
}

export interface AnswerReport {
  readonly mine: readonly OwnAnswer[];
  /** Stages of which somebody named a group. */
  readonly answered: readonly string[];
  /** For facilitators and analysts. */
  readonly said?: readonly UnitedAnswer[];
}

/** Operations of which nobody but their author is told who made them. */
export const privateOps: ReadonlySet<string> = new Set(["rating.set", "answer.set"]);
