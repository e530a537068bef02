import type { Actor, Link } from "../protocol/elements";
import type { MapReader } from "./selectors";

/** Whom somebody may mean, before anything is typed. */
export interface Suggestion {
  readonly actor: Actor;
  /** How many others have the same kind of link with it; 0 when it is only recent. */
  readonly others: number;
}

export interface LinkQuestion {
  /** The actor that is asked. */
  readonly asked: string;
  readonly linkType: string;
  /** "out": from the asked actor to the answer. */
  readonly direction: "out" | "in";
}

/** A link like that of somebody in one's own stage of the chain says more than any other. */
const sameStageWeight = 3;

/**
 * Up to `limit` actors that fit the question: first those with whom others, above all of the same stage, have
 * such a link, then the newest. Actors already linked so with the asked one are left out.
 */
export function suggestActors(map: MapReader, question: LinkQuestion, limit = 6): Suggestion[] {
  const done = answered(map, question);
  const scores = scoreByLinks(map, question);
  const candidates = [...map.all("actor").values()].filter((actor) => !done.has(actor.id));
  const ranked = candidates.sort(
    (a, b) => (scores.get(b.id)?.score ?? 0) - (scores.get(a.id)?.score ?? 0) || newestFirst(a, b),
  );
  return ranked.slice(0, limit).map((actor) => ({ actor, others: scores.get(actor.id)?.others ?? 0 }));
}

/** Actors that need no asking any more: the asked one itself, and those it has such a link with. */
export function answered(map: MapReader, question: LinkQuestion): ReadonlySet<string> {
  const done = new Set([question.asked]);
  for (const link of sameType(map, question)) {
    const [from, to] = ends(link, question);
    if (from === question.asked) {
      done.add(to);
    }
  }
  return done;
}

/** Links of others to the asked actor that it has neither confirmed nor disputed. */
export function claimsAbout(map: MapReader, actor: string, participant: string): Link[] {
  return [...map.all("link").values()].filter((link) => {
    const assertions = link.assertions ?? [];
    const concerns = link.source === actor || link.target === actor;
    return concerns && assertions.length > 0 && assertions.every((assertion) => assertion.by !== participant);
  });
}

function scoreByLinks(map: MapReader, question: LinkQuestion): ReadonlyMap<string, { score: number; others: number }> {
  const stages = stagesOf(map, question.asked);
  const scores = new Map<string, { score: number; others: number }>();
  for (const link of sameType(map, question)) {
    const [from, to] = ends(link, question);
    const entry = scores.get(to) ?? { score: 0, others: 0 };
    const near = [...stagesOf(map, from)].some((stage) => stages.has(stage));
    entry.score += near ? sameStageWeight : 1;
    entry.others++;
    scores.set(to, entry);
  }
  return scores;
}

function sameType(map: MapReader, question: LinkQuestion): Link[] {
  return [...map.all("link").values()].filter((link) => link.type === question.linkType);
}

/** The end that is asked, and the end that answers. */
function ends(link: Link, question: LinkQuestion): readonly [string, string] {
  return question.direction === "out" ? [link.source, link.target] : [link.target, link.source];
}

function stagesOf(map: MapReader, actor: string): ReadonlySet<string> {
  return new Set(map.get("actor", actor)?.stages?.map((share) => share.stage));
}

function newestFirst(a: Actor, b: Actor): number {
  return (b.rev ?? Number.MAX_SAFE_INTEGER) - (a.rev ?? Number.MAX_SAFE_INTEGER) || a.name.localeCompare(b.name);
}
