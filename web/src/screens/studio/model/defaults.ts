import type { Actor, EvidenceMark, Link } from "../../../protocol/elements";

/** What an absent field means. */
export function evidenceOf(element: Pick<Actor | Link, "evidence">): EvidenceMark {
  return element.evidence?.mark ?? "room";
}

export function boundaryOf(actor: Actor): NonNullable<Actor["boundary"]> {
  return actor.boundary ?? "inside";
}

export function consentOf(actor: Actor): NonNullable<Actor["consent"]> {
  return actor.consent ?? "none";
}

export function dataClassOf(actor: Actor): NonNullable<Actor["dataClass"]> {
  return actor.dataClass ?? "P1";
}

export const evidenceMarks: readonly EvidenceMark[] = ["stated", "group", "implied", "room", "invented"];
export const boundaries = ["inside", "boundary", "outside"] as const;
export const sizes = ["ownAccount", "micro", "small", "medium", "large"] as const;
export const consents = ["none", "workshop", "research", "public"] as const;
export const dataClasses = ["P0", "P1", "P2", "P3"] as const;
export const contracts = ["informal", "agreement", "contract"] as const;
export const periods = ["year", "month", "week", "day", "season", "once"] as const;
export const countedThings = ["firms", "people", "households", "places"] as const;
