import { expect, test } from "vitest";
import { ElementTable } from "../map/element-table";
import type { Finding, Insight } from "../protocol/analyses";
import { byRule, findingKey, findingsOf, forTheRoom, ghostsOf, objectionsTo, placesOf } from "./finding";

const sentence = { key: "k", pattern: "p", values: [], text: "p" };

function finding(parts: Partial<Finding>): Finding {
  return {
    rule: "whiteSpot",
    severity: "note",
    about: [],
    evidence: [],
    missing: [],
    confidence: 1,
    source: "s",
    sentence,
    reasons: [],
    ...parts,
  };
}

function insight(...findings: readonly Finding[]): Insight {
  return { rev: 1, measures: [{ method: "m", top: [], sentence, caveats: [], findings }] };
}

test("the most serious come first, equals in their order", () => {
  const found = findingsOf(
    insight(finding({ rule: "a" }), finding({ rule: "b", severity: "serious" }), finding({ rule: "c" })),
  );
  expect(found.map(({ rule }) => rule)).toEqual(["b", "a", "c"]);
  expect(findingsOf(undefined)).toEqual([]);
});

test("a finding keeps its key while its number changes", () => {
  const about = [{ kind: "stage", id: "tanning" }] as const;
  expect(findingKey(finding({ about, value: 1 }))).toBe(findingKey(finding({ about, value: 2 })));
  expect(findingKey(finding({ about }))).not.toBe(findingKey(finding({ about: [{ kind: "stage", id: "dyeing" }] })));
});

test("what was said against a finding is not said against its neighbour", () => {
  const map = new ElementTable();
  const said = (id: string, topic: string) =>
    map.put({ kind: "objection", id, value: { id, topic, text: "no", by: "p1", at: "" } });
  const about = (id: string) => finding({ about: [{ kind: "stage", id }] });
  said("o1", findingKey(about("tanning")));
  said("o2", findingKey(about("dyeing")));
  said("o3", findingKey(about("tanning")));
  expect(objectionsTo(map, about("tanning")).map(({ id }) => id)).toEqual(["o1", "o3"]);
});

test("its places are what it is about, what it rests on and the ends of what is missing", () => {
  const places = placesOf(
    finding({
      about: [{ kind: "actor", id: "a" }],
      evidence: [{ kind: "link", id: "l" }],
      missing: [{ source: { kind: "actor", id: "a" }, target: { kind: "actor", id: "b" } }],
    }),
  );
  expect([...places.actors]).toEqual(["a", "b"]);
  expect([...places.links]).toEqual(["l"]);
});

test("only links between actors become ghosts; between stages an empty lane says enough", () => {
  const missing = [
    { source: { kind: "stage", id: "s" }, target: { kind: "stage", id: "t" } },
    { source: { kind: "actor", id: "a" }, target: { kind: "actor", id: "b" } },
  ] as const;
  expect(ghostsOf(finding({ missing }))).toEqual([{ from: "a", to: "b" }]);
});

test("one rule does not drown the others", () => {
  const captive = ["a", "b", "c"].map((id) =>
    finding({ rule: "captive", severity: "watch", about: [{ kind: "actor", id }] }),
  );
  const found = [...captive, finding({ rule: "thin", severity: "watch" }), finding({ rule: "external" })];
  expect(byRule(found, 2).map(({ first, rest }) => [first.length, rest.length])).toEqual([
    [2, 1],
    [1, 0],
    [1, 0],
  ]);
  expect(forTheRoom(found).map(({ rule }) => rule)).toEqual(["captive", "captive", "thin"]);
});
