import type { Finding, Insight, LiveMeasure, Sentence } from "../../../protocol/analyses";
import { findingKey, findingsOf } from "../../../reports/finding";

/** One number before and after. */
export interface NumberLine {
  /** A method of the engine, or one of the counts below. */
  readonly name: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** What the engine says of it after. */
  readonly sentence?: Sentence;
}

/** Findings of one rule in two states of a map. */
export interface RuleLine {
  readonly rule: string;
  readonly closed: readonly Finding[];
  readonly opened: readonly Finding[];
  readonly same: number;
}

/** The whole-network measures that say most at a glance, in the order shown. */
const measures = ["components", "density", "reciprocity", "transitivity"] as const;
const povertyRules: ReadonlySet<string> = new Set(["poorNode", "vulnerableNode"]);

/** A handful of numbers of two states. */
export function numberLines(before: Insight, after: Insight): readonly NumberLine[] {
  const [old, now] = [findingsOf(before), findingsOf(after)];
  const count = (name: string, isOne: (finding: Finding) => boolean): NumberLine => ({
    name,
    before: old.filter(isOne).length,
    after: now.filter(isOne).length,
  });
  return [
    count("gaps", ({ severity, rule }) => severity !== "note" && !povertyRules.has(rule)),
    count("whiteSpots", ({ rule }) => rule === "whiteSpot"),
    count("poverty", ({ rule }) => povertyRules.has(rule)),
    ...measures.flatMap((method) => measureLine(method, before, after) ?? []),
  ];
}

/** What became of the findings, rule by rule; rules in which nothing moved come last. */
export function ruleLines(before: Insight, after: Insight): readonly RuleLine[] {
  const [old, now] = [keyed(before), keyed(after)];
  const rules = new Set([...old.values(), ...now.values()].map(({ rule }) => rule));
  return [...rules]
    .map((rule) => {
      const of = (from: ReadonlyMap<string, Finding>, other: ReadonlyMap<string, Finding>): Finding[] =>
        [...from].filter(([key, finding]) => finding.rule === rule && !other.has(key)).map(([, finding]) => finding);
      const same = [...now].filter(([key, finding]) => finding.rule === rule && old.has(key)).length;
      return { rule, closed: of(old, now), opened: of(now, old), same };
    })
    .toSorted((a, b) => moved(b) - moved(a));
}

function keyed(insight: Insight): ReadonlyMap<string, Finding> {
  return new Map(findingsOf(insight).map((finding) => [findingKey(finding), finding]));
}

function moved({ closed, opened }: RuleLine): number {
  return Math.min(1, closed.length + opened.length);
}

function measureLine(method: string, before: Insight, after: Insight): NumberLine | undefined {
  const find = (insight: Insight): LiveMeasure | undefined => insight.measures.find((one) => one.method === method);
  const [old, now] = [find(before), find(after)];
  return now === undefined
    ? undefined
    : { name: method, before: old?.value ?? undefined, after: now.value ?? undefined, sentence: now.sentence };
}
