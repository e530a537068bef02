import type { Op } from "../../../protocol/ops";
import { type EditOutcome, readName } from "./edits";

export interface TypedActor {
  readonly name: string;
  readonly type: string;
  /** Empty for none. */
  readonly stage: string;
}

export interface TypedLink {
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

/** Adding an actor as typed. */
export function newActorOp(id: string, typed: TypedActor): EditOutcome<Op> {
  const name = readName(typed.name);
  if (name.status !== "changed") {
    return name;
  }
  const stages = typed.stage === "" ? {} : { stages: [{ stage: typed.stage }] };
  return {
    status: "changed",
    value: { op: "actor.add", actor: { id, name: name.value, type: typed.type, ...stages } },
  };
}

/** Adding a link as chosen; both ends are needed, and they differ. */
export function newLinkOp(id: string, typed: TypedLink): EditOutcome<Op> {
  if (typed.source === "" || typed.target === "") {
    return { status: "wrong", reason: "endMissing" };
  }
  if (typed.source === typed.target) {
    return { status: "wrong", reason: "sameEnds" };
  }
  return { status: "changed", value: { op: "link.add", link: { id, ...typed } } };
}
