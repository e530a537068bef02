import type { Actor, ActorGroup } from "../../protocol/elements";
import { newId } from "../../protocol/ids";
import type { ActorEdit, NewActor, NewLink, Op } from "../../protocol/ops";

/** What the organisation form holds. */
export interface OrganisationDraft {
  readonly name: string;
  readonly type: string | null;
  readonly kind: "single" | "group";
  /** As typed; only for groups. */
  readonly count: string;
  readonly counted: NonNullable<ActorGroup["counted"]>;
  readonly stages: readonly string[];
  readonly place: string;
  /** The person agreed that the room may see the name; asked only for people who work alone. */
  readonly mayBeNamed: boolean;
}

export const emptyDraft: OrganisationDraft = {
  name: "",
  type: null,
  kind: "single",
  count: "",
  counted: "firms",
  stages: [],
  place: "",
  mayBeNamed: false,
};

/** Types whose single actors are persons, whose names the room sees only if they agree. */
export function standsForPerson(draft: Pick<OrganisationDraft, "type" | "kind">): boolean {
  const { type, kind } = draft;
  return kind === "single" && type !== null && /^(?:labour|person)\.|^producer\.ownAccount$/.test(type);
}

/** The draft of an actor that is on the map already. */
export function draftOf(actor: Actor): OrganisationDraft {
  return {
    name: actor.name,
    type: actor.type,
    kind: actor.kind ?? "single",
    count: actor.group?.count === undefined ? "" : String(actor.group.count),
    counted: actor.group?.counted ?? "firms",
    stages: (actor.stages ?? []).map((share) => share.stage),
    place: actor.place?.name ?? "",
    mayBeNamed: actor.consent !== undefined && actor.consent !== "none",
  };
}

/** A new actor from a complete draft. */
export function actorOf(draft: OrganisationDraft & { readonly type: string }, id = newId()): NewActor {
  const place = draft.place.trim();
  const group = groupOf(draft);
  return {
    id,
    name: draft.name.trim(),
    type: draft.type,
    ...(group === null ? {} : { kind: "group", group }),
    ...(draft.stages.length === 0 ? {} : { stages: draft.stages.map((stage) => ({ stage })) }),
    ...(place === "" ? {} : { place: { name: place } }),
    ...privacyOf(draft),
  };
}

/** Only the fields that the person changed, so that others' edits of the rest stay; null when nothing changed. */
export function editOf(before: Actor, draft: OrganisationDraft & { readonly type: string }): ActorEdit | null {
  const old = draftOf(before);
  const edit: ActorEdit = {
    ...(draft.name.trim() === old.name ? {} : { name: draft.name.trim() }),
    ...(draft.type === old.type ? {} : { type: draft.type }),
    ...(sameGroup(draft, old) ? {} : { kind: draft.kind, group: groupOf(draft) }),
    ...(draft.stages.join() === old.stages.join() ? {} : { stages: stagesOf(before, draft) }),
    ...(draft.place.trim() === old.place ? {} : { place: placeOf(before, draft) }),
    ...(draft.mayBeNamed === old.mayBeNamed && draft.type === old.type ? {} : privacyOf(draft)),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}

/** The link that answers "Who do you sell to?" from the actor that was asked. */
export function linkOf(asked: string, answer: string, type: string, direction: "out" | "in"): NewLink {
  const [source, target] = direction === "out" ? [asked, answer] : [answer, asked];
  return { id: newId(), source, target, type };
}

/** The ops that a refused batch should be sent with once more: new ids where the old ones may be spent. */
export function again(ops: readonly Op[]): readonly Op[] {
  const fresh = new Map<string, string>();
  for (const op of ops) {
    if (op.op === "actor.add") {
      fresh.set(op.actor.id, newId());
    }
  }
  return ops.map((op) => {
    if (op.op === "actor.add") {
      return { ...op, actor: { ...op.actor, id: fresh.get(op.actor.id) ?? op.actor.id } };
    }
    if (op.op === "link.add") {
      const { source, target } = op.link;
      const ends = { source: fresh.get(source) ?? source, target: fresh.get(target) ?? target };
      return { ...op, link: { ...op.link, ...ends, id: newId() } };
    }
    return op;
  });
}

function groupOf(draft: OrganisationDraft): ActorGroup | null {
  if (draft.kind === "single") {
    return null;
  }
  const count = Number.parseInt(draft.count, 10);
  return { ...(Number.isNaN(count) ? {} : { count }), counted: draft.counted };
}

function sameGroup(a: OrganisationDraft, b: OrganisationDraft): boolean {
  return a.kind === b.kind && (a.kind === "single" || (a.count === b.count && a.counted === b.counted));
}

/** Shares that somebody else gave to a stage stay when the stage stays. */
function stagesOf(before: Actor, draft: OrganisationDraft): NonNullable<Actor["stages"]> | null {
  const known = new Map((before.stages ?? []).map((share) => [share.stage, share]));
  return draft.stages.length === 0 ? null : draft.stages.map((stage) => known.get(stage) ?? { stage });
}

function placeOf(before: Actor, draft: OrganisationDraft): NonNullable<Actor["place"]> | null {
  const name = draft.place.trim();
  return name === "" ? null : { ...before.place, name };
}

function privacyOf(draft: OrganisationDraft): Pick<NewActor, "dataClass" | "consent"> {
  return standsForPerson(draft) ? { dataClass: "P2", consent: draft.mayBeNamed ? "workshop" : "none" } : {};
}
