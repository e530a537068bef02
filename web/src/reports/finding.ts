import type { MapReader } from "../map/selectors";
import type { Finding, FindingSubject, Insight } from "../protocol/analyses";
import type { Objection } from "../protocol/elements";

/** What a finding touches on the map: what it is about, what it rests on, and the ends of links that are missing. */
export interface FindingPlaces {
  readonly actors: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  /** What actors have in common that a finding takes together: their type. */
  readonly groups: ReadonlySet<string>;
}

/** A link that is not there, between two actors. */
export interface Ghost {
  readonly from: string;
  readonly to: string;
}

/** The same finding has the same key at every revision, as long as it is about the same. */
export function findingKey(finding: Finding): string {
  return [finding.rule, ...finding.about.map(({ kind, id }) => `${kind}/${id}`)].join(" ");
}

/** What people said against a finding. */
export function objectionsTo(map: MapReader, finding: Finding): readonly Objection[] {
  const key = findingKey(finding);
  return [...map.all("objection").values()].filter(({ topic }) => topic === key);
}

/** All findings of a moment, the most serious first; equals stay in the order of the rules. */
export function findingsOf(insight: Insight | undefined): readonly Finding[] {
  const weight = { serious: 0, watch: 1, note: 2 };
  return (insight?.measures ?? [])
    .flatMap(({ findings }) => findings)
    .toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Findings of one rule and weight, for a list in which one rule must not drown the others. */
export interface FindingGroup {
  readonly first: readonly Finding[];
  readonly rest: readonly Finding[];
}

/** Takes findings of one rule together; the order of the first ones stays. */
export function byRule(findings: readonly Finding[], shownOfEach: number): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => ({
    first: group.slice(0, shownOfEach),
    rest: group.slice(shownOfEach),
  }));
}

/** What a room can talk about: the first findings of each rule, and those only that matter. */
export function forTheRoom(findings: readonly Finding[]): readonly Finding[] {
  return byRule(
    findings.filter(({ severity }) => severity !== "note"),
    2,
  ).flatMap(({ first }) => first);
}

export function placesOf(finding: Finding): FindingPlaces {
  const named: readonly FindingSubject[] = [
    ...finding.about,
    ...finding.evidence,
    ...finding.missing.flatMap(({ source, target }) => [source, target]),
  ];
  const of = (kind: FindingSubject["kind"]) => new Set(named.filter((one) => one.kind === kind).map(({ id }) => id));
  return { actors: of("actor"), links: of("link"), stages: of("stage"), groups: of("group") };
}

export function ghostsOf(finding: Finding): readonly Ghost[] {
  return finding.missing
    .filter(({ source, target }) => source.kind === "actor" && target.kind === "actor")
    .map(({ source, target }) => ({ from: source.id, to: target.id }));
}
