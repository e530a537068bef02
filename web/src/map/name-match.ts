import type { Actor } from "../protocol/elements";
import { foldName } from "./name-fold";
import { differInScript, soundOf } from "./name-sound";

/** From here on two names may well mean the same: "Did you mean …?" */
export const didYouMean = 0.75;

/** Cross-script likeness is only a hint, and never as sure as letters. */
const soundTrust = 0.9;
const shortestSound = 3;
/** Below this length one wrong letter says too little. */
const shortestEdit = 5;

export interface NameMatch {
  readonly actor: Actor;
  /** 0 to 1. */
  readonly score: number;
  /** "begins": what was typed begins the name or one of its words; "like": spelled much the same. */
  readonly reason: "begins" | "like";
}

interface FoldedName {
  readonly raw: string;
  readonly folded: string;
}

const foldedNames = new WeakMap<Actor, readonly FoldedName[]>();

/** How alike two names are: 1 means equal apart from spelling habits. */
export function similarity(a: string, b: string): number {
  return likeness({ raw: a, folded: foldName(a) }, { raw: b, folded: foldName(b) });
}

/** Actors whose name, in any language, fits what is being typed; best first. */
export function matchNames(typed: string, actors: Iterable<Actor>, limit = 6): NameMatch[] {
  const query: FoldedName = { raw: typed, folded: foldName(typed) };
  if (query.folded.length < 2) {
    return [];
  }
  const found: NameMatch[] = [];
  for (const actor of actors) {
    const match = best(query, actor);
    if (match !== undefined) {
      found.push(match);
    }
  }
  return found.sort((a, b) => b.score - a.score || a.actor.name.localeCompare(b.actor.name)).slice(0, limit);
}

/** Actors that are probably the same as one of this name; best first. */
export function likelySame(name: string, actors: Iterable<Actor>, limit = 3): NameMatch[] {
  const query: FoldedName = { raw: name, folded: foldName(name) };
  const found = [...actors].map((actor): NameMatch => {
    const scores = namesOf(actor).map((other) => likeness(query, other));
    return { actor, score: Math.max(...scores), reason: "like" };
  });
  const likely = found.filter((match) => match.score >= didYouMean);
  return likely.sort((a, b) => b.score - a.score).slice(0, limit);
}

function best(query: FoldedName, actor: Actor): NameMatch | undefined {
  let match: NameMatch | undefined;
  for (const name of namesOf(actor)) {
    const begins = beginning(query.folded, name.folded);
    const score = Math.max(begins, likeness(query, name), likeness(query, opening(name, query)));
    if (score >= didYouMean && score > (match?.score ?? 0)) {
      match = { actor, score, reason: begins > 0 ? "begins" : "like" };
    }
  }
  return match;
}

/** 1 for the same, less for the beginning of the name, less again for the beginning of a later word. */
function beginning(query: string, name: string): number {
  if (name === query) {
    return 1;
  }
  if (name.startsWith(query)) {
    return 0.95;
  }
  return ` ${name}`.includes(` ${query}`) ? 0.9 : 0;
}

/** As many words of the name as were typed, so that "accom" is compared with "acom", not "acom instruments". */
function opening(name: FoldedName, query: FoldedName): FoldedName {
  const words = query.folded.split(" ").length;
  return { raw: name.raw, folded: name.folded.split(" ").slice(0, words).join(" ") };
}

function likeness(a: FoldedName, b: FoldedName): number {
  if (a.folded === b.folded) {
    return a.folded === "" ? 0 : 1;
  }
  return differInScript(a.folded, b.folded) ? soundLikeness(a, b) : letterLikeness(a.folded, b.folded);
}

function soundLikeness(a: FoldedName, b: FoldedName): number {
  const [first, second] = [soundOf(a.folded), soundOf(b.folded)];
  if (Math.min(first.length, second.length) < shortestSound) {
    return 0;
  }
  return soundTrust * (first === second ? 1 : letterLikeness(first, second));
}

function letterLikeness(a: string, b: string): number {
  // Numbers tell members of a series apart: "Forge 07" is not "Forge 08".
  if (numbersOf(a) !== numbersOf(b)) {
    return Math.min(trigramLikeness(a, b), didYouMean - 0.01);
  }
  return Math.max(trigramLikeness(a, b), editLikeness(a, b));
}

function numbersOf(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).map(Number).join(" ");
}

/** Dice's coefficient over the groups of three letters, with the edges of the name counting. */
function trigramLikeness(a: string, b: string): number {
  const first = trigrams(a);
  const second = trigrams(b);
  let shared = 0;
  for (const [group, count] of first) {
    shared += Math.min(count, second.get(group) ?? 0);
  }
  return (2 * shared) / (a.length + 1 + (b.length + 1));
}

function trigrams(text: string): ReadonlyMap<string, number> {
  const padded = `  ${text} `;
  const groups = new Map<string, number>();
  for (let index = 0; index + 3 <= padded.length; index++) {
    const group = padded.slice(index, index + 3);
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return groups;
}

/** One minus the share of letters to change; 0 for short names. */
function editLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest < shortestEdit) {
    return 0;
  }
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? longest) / longest;
}

function namesOf(actor: Actor): readonly FoldedName[] {
  let names = foldedNames.get(actor);
  if (names === undefined) {
    const spellings = new Set([actor.name, ...Object.values(actor.names ?? {})]);
    names = [...spellings].map((raw) => ({ raw, folded: foldName(raw) }));
    foldedNames.set(actor, names);
  }
  return names;
}
