/** What the analysis engine says: mirrors ClusterGraph.Analysis.Methods. */

export type ParameterKind = "number" | "integer" | "choice" | "flag" | "layers" | "attribute" | "actors" | "words";

export interface MethodParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: string;
  /** Missing when the method needs one. */
  readonly default?: string;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

export interface MethodInfo {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly group: string;
  readonly question: string;
  readonly definition: string;
  readonly source: string;
  readonly directions: readonly string[];
  readonly weights: string;
  readonly cost: "linear" | "neighbourhoods" | "allPaths" | "heavy";
  readonly isLive: boolean;
  readonly comparesTwo: boolean;
  readonly lowFirst: boolean;
  readonly parameters: readonly MethodParameter[];
}

/** A sentence by key, so that a screen can say it in its own language; `pattern` is the English one. */
export interface Sentence {
  readonly key: string;
  readonly pattern: string;
  readonly values: readonly string[];
  readonly text: string;
}

export interface ActorValue {
  readonly id: string;
  readonly value: number | null;
  readonly reason?: string;
  readonly rank?: number;
  readonly more?: Readonly<Record<string, number | null>>;
}

export interface LinkValue {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly more?: Readonly<Record<string, number>>;
}

export interface Figure {
  readonly name: string;
  readonly value?: number;
  readonly reason?: string;
}

export interface ActorGroup {
  readonly name: string;
  readonly kind: string;
  readonly members: readonly string[];
}

export interface ResultTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
}

/** An actor, link, stage or service that a finding names. */
export interface FindingSubject {
  readonly kind: "actor" | "link" | "stage" | "service" | "group";
  readonly id: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: "note" | "watch" | "serious";
  readonly about: readonly FindingSubject[];
  readonly evidence: readonly FindingSubject[];
  readonly missing: readonly {
    readonly source: FindingSubject;
    readonly target: FindingSubject;
    readonly type?: string;
  }[];
  readonly value?: number;
  readonly threshold?: number;
  readonly confidence: number;
  readonly source: string;
  readonly sentence: Sentence;
  /** How many people in the room object to it, of findings that say so themselves. */
  readonly contestedBy?: number;
  readonly reasons: readonly Sentence[];
  readonly remedy?: Sentence;
}

export interface Caveat {
  readonly code: string;
  readonly text: string;
  readonly count?: number;
}

export interface AnalysisResult {
  readonly method: string;
  readonly methodVersion: number;
  /** Who computed it, when it was not the server itself. */
  readonly engine?: string;
  readonly value: number | null;
  readonly reason?: string;
  readonly values: readonly ActorValue[];
  readonly links: readonly LinkValue[];
  readonly figures: readonly Figure[];
  readonly groups: readonly ActorGroup[];
  readonly tables: readonly ResultTable[];
  readonly findings: readonly Finding[];
  readonly nodeCount: number;
  readonly linkCount: number;
  readonly layers: readonly string[];
  readonly direction: string;
  readonly weightRole: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly accuracy: {
    readonly isExact: boolean;
    readonly epsilon?: number;
    readonly delta?: number;
    readonly samples?: number;
  };
  readonly seed?: number;
  readonly caveats: readonly Caveat[];
  readonly explanation: string;
  readonly sentence: Sentence;
}

export interface AnalysisRequest {
  readonly method: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** For methods that compare two: an earlier revision of the same map. */
  readonly otherRev?: number;
}

/** Where an analysis stands; it is done when there is a result. */
export interface AnalysisProgress {
  readonly id: string;
  readonly rev: number;
  readonly share: number;
  readonly result?: AnalysisResult;
}

export interface LiveMeasure {
  readonly method: string;
  readonly value?: number;
  readonly reason?: string;
  readonly top: readonly ActorValue[];
  readonly sentence: Sentence;
  readonly caveats: readonly string[];
  readonly findings: readonly Finding[];
  /** The table that screens show live, where the method has one. */
  readonly table?: ResultTable;
}

/** What one link did: the map with it against the map without it. */
export interface LinkEffectReport {
  readonly joins?: readonly number[];
  readonly broker?: string;
  readonly brokerBefore?: number;
  readonly brokerAfter?: number;
  readonly closes: number;
  readonly sentence: Sentence;
}

export interface Insight {
  readonly rev: number;
  readonly measures: readonly LiveMeasure[];
  readonly effect?: LinkEffectReport;
}
