/** The elements of a map, as the wire and the map file write them: absent means default. */

export type MapMode = "open" | "approve" | "private" | "frozen";
export type PromptPhase = "actors" | "links" | "chain" | "trust" | "poverty" | "gaps" | "plan";
export type ViewName = "map" | "chain";
export type DataClass = "P0" | "P1" | "P2" | "P3";
export type Consent = "none" | "workshop" | "research" | "public";
export type EvidenceMark = "stated" | "group" | "implied" | "invented" | "room";
/** Names by language tag, for example `ar`. */
export type NamesByLanguage = Readonly<Record<string, string>>;

export interface Prompt {
  readonly phase: PromptPhase;
  readonly linkType?: string;
  readonly text?: string;
}

export interface Evidence {
  readonly mark: EvidenceMark;
  readonly source?: string;
}

export interface AttributeValue {
  readonly value: number | string | boolean;
  readonly unit?: string;
  readonly source?: string;
  readonly date?: string;
  readonly dataClass?: DataClass;
}

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Where a what-if copy comes from. */
export interface MapOrigin {
  readonly map: string;
  readonly rev: number;
  readonly at: string;
}

export type SpreadKind = "cascade" | "threshold" | "epidemic" | "exposure";

/** Something that spreads over the map, as the stage plays it. */
export interface ShownSpread {
  readonly method: SpreadKind;
  readonly settings: Readonly<Record<string, string>>;
  /** The step the room sees, from 0. */
  readonly step: number;
  /** The revision it is computed of; the server sets it. */
  readonly of?: number;
}

export interface MapInfo {
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  readonly mode?: MapMode;
  readonly prompt?: Prompt;
  /** Whether the room sees how many dots each finding has. */
  readonly votesShown?: boolean;
  /** Whether the room sees the averages of trust. */
  readonly trustShown?: boolean;
  readonly spread?: ShownSpread;
  /** What the stage shows. */
  readonly view?: ViewName;
  readonly place?: string;
  readonly period?: string;
  readonly illustration?: string;
  readonly source?: string;
  readonly template?: string;
  readonly origin?: MapOrigin;
  readonly rev?: number;
}

export interface CompositionPart {
  readonly by: string;
  readonly part: string;
  /** 0 to 1. */
  readonly share?: number;
  readonly count?: number;
}

export interface ActorGroup {
  readonly count?: number;
  readonly atLeast?: boolean;
  readonly counted?: "firms" | "people" | "households" | "places";
  readonly composition?: readonly CompositionPart[];
}

export interface StageShare {
  readonly stage: string;
  /** 0 to 1. */
  readonly share?: number;
}

export interface Place {
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly type: string;
  readonly kind?: "single" | "group";
  readonly group?: ActorGroup;
  readonly stages?: readonly StageShare[];
  readonly boundary?: "inside" | "boundary" | "outside";
  readonly size?: "ownAccount" | "micro" | "small" | "medium" | "large";
  readonly place?: Place;
  readonly attributes?: Attributes;
  readonly evidence?: Evidence;
  readonly consent?: Consent;
  readonly dataClass?: DataClass;
  readonly note?: string;
  readonly by?: string;
  readonly at?: string;
  readonly rev?: number;
}

export interface Volume {
  readonly value: number;
  readonly unit: string;
  readonly period: "year" | "month" | "week" | "day" | "season" | "once";
}

export interface Assertion {
  readonly by: string;
  readonly stance: "asserts" | "disputes";
  readonly at: string;
  readonly note?: string;
}

export interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  /** 0 to 1. */
  readonly strength?: number;
  readonly volume?: Volume;
  readonly contract?: "informal" | "agreement" | "contract";
  readonly since?: string;
  readonly until?: string;
  /** 0 to 1. */
  readonly confidence?: number;
  readonly visibility?: "room" | "facilitators";
  readonly evidence?: Evidence;
  readonly assertions?: readonly Assertion[];
  readonly attributes?: Attributes;
  readonly note?: string;
  readonly rev?: number;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly order: number;
  /** Chain stages are lanes from inputs to market; support stages are the institutions' band. */
  readonly kind?: "chain" | "support";
  /** Where it stands between inputs and market; core when nothing is said. */
  readonly role?: "core" | "input" | "market";
  /** 0 to 100; 1 when nothing is said. */
  readonly weight?: number;
  /** How many independent local actors it should have; 2 when nothing is said. */
  readonly minimum?: number;
  readonly asked?: boolean;
  readonly excluded?: boolean;
  readonly note?: string;
  readonly rev?: number;
}

/** What should flow from one stage to another; without links, goods and work of any kind. */
export interface ExpectedFlow {
  readonly from: string;
  readonly to: string;
  /** Link types or families. */
  readonly links?: readonly string[];
  readonly perUnit?: number;
}

export interface ChainService {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  /** Link types or families. */
  readonly links: readonly string[];
  /** Actor types or families; everybody when missing. */
  readonly providers?: readonly string[];
  readonly needs: readonly { readonly stage: string; readonly requirement: "none" | "useful" | "essential" }[];
  readonly asked?: boolean;
}

/** What the chain should look like: the only element of its kind, with id `chain`. */
export interface ChainPlan {
  readonly template?: string;
  readonly version?: number;
  readonly flows: readonly ExpectedFlow[];
  readonly services?: readonly ChainService[];
  readonly source?: string;
  readonly rev?: number;
}

export interface MapType {
  readonly id: string;
  readonly of: "actor" | "link";
  readonly family: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly shape?: string;
  readonly colour?: string;
  readonly negative?: boolean;
  readonly undirected?: boolean;
  readonly rev?: number;
}

/** Its element id is `<view>/<actor id>`. Canvas units. */
export interface Position {
  readonly view: ViewName;
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
  readonly rev?: number;
}

export interface Alias {
  readonly id: string;
  readonly of: "actor" | "link";
  readonly into: string;
  readonly rev?: number;
}

/** Its element id is `actor/<id>` or `link/<id>`. */
export interface Removed {
  readonly of: "actor" | "link";
  readonly id: string;
  readonly element: Actor | Link;
  readonly at: number;
  readonly rev?: number;
}

export interface Mark {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly rev?: number;
}

/** A person's dot on a finding; only facilitators get these. */
export interface Vote {
  readonly topic: string;
  readonly by: string;
  readonly rev?: number;
}

/** Somebody does not agree with a finding; only facilitators learn who. */
export interface Objection {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly by?: string;
  readonly at?: string;
  readonly rev?: number;
}

/** Who does what next. */
export interface PlannedAction {
  readonly id: string;
  readonly title: string;
  /** The key of the finding it came from. */
  readonly topic?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly firstStep?: string;
  /** Links that will be on the map once it is done. */
  readonly expected?: readonly { readonly source: string; readonly target: string; readonly type?: string }[];
  readonly done?: boolean;
  readonly rev?: number;
}
