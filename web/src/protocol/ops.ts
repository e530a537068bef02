import type { GroupSaid, WorkGroup } from "./answers";
import type {
  Actor,
  Attributes,
  ChainPlan,
  Link,
  MapInfo,
  MapMode,
  MapType,
  PlannedAction,
  Prompt,
  ShownSpread,
  Stage,
  ViewName,
} from "./elements";

/** A partial element: a null deletes the field; `attributes` and `names` merge one level deep. */
export type Edit<T> = { readonly [Field in keyof T]?: T[Field] | null };
type MergedDeep = {
  readonly attributes?: { readonly [name: string]: Attributes[string] | null } | null;
  readonly names?: { readonly [language: string]: string | null } | null;
};

export type ActorEdit = Edit<Omit<Actor, "id" | "rev" | "by" | "at" | "attributes" | "names">> & MergedDeep;
export type LinkEdit = Edit<Omit<Link, "id" | "rev" | "source" | "target" | "assertions" | "attributes">> &
  Pick<MergedDeep, "attributes">;
export type MapEdit = Edit<
  Pick<
    MapInfo,
    "title" | "description" | "language" | "place" | "period" | "source" | "view" | "votesShown" | "trustShown"
  >
>;

/** What a client may send of an actor: the server fills the rest. */
export type NewActor = Omit<Actor, "by" | "at" | "rev">;
/** What a client may send of a link: the server fills the rest. */
export type NewLink = Omit<Link, "assertions" | "rev">;

export interface Move {
  readonly actor: string;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
}

export type Op =
  | { readonly op: "actor.add"; readonly actor: NewActor }
  | { readonly op: "actor.edit"; readonly id: string; readonly set: ActorEdit; readonly ifRev?: number }
  | { readonly op: "actor.remove"; readonly id: string; readonly ifRev?: number; readonly confirm?: boolean }
  | { readonly op: "actor.restore"; readonly id: string }
  | { readonly op: "actor.merge"; readonly from: string; readonly into: string; readonly ifRev?: number }
  | { readonly op: "link.add"; readonly link: NewLink }
  | { readonly op: "link.edit"; readonly id: string; readonly set: LinkEdit; readonly ifRev?: number }
  | { readonly op: "link.remove"; readonly id: string; readonly ifRev?: number }
  | { readonly op: "link.restore"; readonly id: string }
  | {
      readonly op: "link.assert";
      readonly id: string;
      readonly stance: "asserts" | "disputes" | "withdraws";
      readonly note?: string;
    }
  | { readonly op: "stage.put"; readonly stage: Omit<Stage, "rev"> }
  | { readonly op: "stage.remove"; readonly id: string }
  | { readonly op: "chain.put"; readonly chain: Omit<ChainPlan, "rev"> }
  | { readonly op: "type.put"; readonly type: Omit<MapType, "rev"> }
  | { readonly op: "position.set"; readonly view: ViewName; readonly moves: readonly Move[] }
  | { readonly op: "map.edit"; readonly set: MapEdit }
  | { readonly op: "mode.set"; readonly mode: MapMode }
  | { readonly op: "prompt.set"; readonly prompt?: Prompt }
  | { readonly op: "spread.show"; readonly spread?: ShownSpread }
  | { readonly op: "proposal.approve"; readonly id: string; readonly ifRev?: number }
  | { readonly op: "proposal.reject"; readonly id: string; readonly reason?: string }
  | { readonly op: "proposal.reveal" }
  | { readonly op: "mark.add"; readonly id: string; readonly name: string }
  | { readonly op: "vote.set"; readonly topic: string; readonly on: boolean }
  | { readonly op: "rating.set"; readonly about: string; readonly reliance?: number; readonly sharing?: number }
  | { readonly op: "trust.reveal" }
  | { readonly op: "answer.set"; readonly stage: string; readonly groups?: readonly GroupSaid[] }
  | { readonly op: "group.confirm"; readonly stage: string; readonly group: WorkGroup }
  | { readonly op: "objection.add"; readonly id: string; readonly topic: string; readonly text: string }
  | { readonly op: "objection.remove"; readonly id: string }
  | { readonly op: "action.put"; readonly action: Omit<PlannedAction, "rev"> }
  | { readonly op: "action.remove"; readonly id: string }
  | { readonly op: "undo"; readonly rev?: number; readonly confirm?: boolean }
  | { readonly op: "revert.person"; readonly participant: string; readonly since?: number }
  | { readonly op: "revert.to"; readonly rev: number };

export type OpName = Op["op"];
