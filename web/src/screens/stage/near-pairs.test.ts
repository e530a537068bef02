import { beforeAll, describe, expect, it } from "vitest";
import { useLanguage } from "../../i18n/translate";
import { actor, link, testLooks, testMap } from "../../viewer/test-map";
import { forecastMerge, NearPairFinder, pairKey } from "./near-pairs";
import { isSafe, proposalTwins, proposalWords } from "./proposal-words";

beforeAll(() => useLanguage("en", ["stage"]));

const bank = actor("bank", { name: "Agro Bank" });
const twin = actor("twin", { name: "Agrobank Ltd" });
const others = [actor("x", { name: "Cold Store" }), actor("y", { name: "Pineapple Co-op" })];

describe("near-duplicate pairs", () => {
  const pairsOf = (
    finder: NearPairFinder,
    map: ReturnType<typeof testMap>,
    different: ReadonlySet<string> = new Set(),
  ) => finder.find(map, different).map(({ a, b }) => pairKey(a.id, b.id));

  it("are found once, and not again when somebody said they differ", () => {
    const map = testMap({ actors: [bank, ...others, twin] });
    expect(pairsOf(new NearPairFinder(), map)).toEqual(["bank|twin"]);
    expect(pairsOf(new NearPairFinder(), map, new Set([pairKey("twin", "bank")]))).toEqual([]);
  });

  it("are not the members of a series", () => {
    const tanneries = ["Tannery A-01", "Tannery M-01", "Tannery A-02"].map((name, index) =>
      actor(`t${index}`, { name }),
    );
    expect(pairsOf(new NearPairFinder(), testMap({ actors: tanneries }))).toEqual([]);
  });

  it("follow the map: a new name makes or ends a pair", () => {
    const finder = new NearPairFinder();
    const map = testMap({ actors: [bank, ...others] });
    expect(pairsOf(finder, map)).toEqual([]);
    map.put({ kind: "actor", id: "twin", value: twin });
    expect(pairsOf(finder, map)).toEqual(["bank|twin"]);
    map.put({ kind: "actor", id: "twin", value: { ...twin, name: "Harbour Office" } });
    expect(pairsOf(finder, map)).toEqual([]);
    map.put({ kind: "actor", id: "twin", value: twin });
    map.put({ kind: "actor", id: "bank", value: null });
    expect(pairsOf(finder, map)).toEqual([]);
  });

  it("tell what a merge does to the links", () => {
    const links = [
      link("l1", "twin", "x"),
      link("l2", "twin", "y"),
      link("l3", "bank", "x"),
      link("l4", "twin", "bank"),
      link("l5", "y", "twin"),
    ];
    const map = testMap({ actors: [bank, twin, ...others], links });
    expect(forecastMerge(map, "twin", "bank")).toEqual({ moving: 3, uniting: 1, vanishing: 1 });
  });
});

describe("held entries", () => {
  const map = testMap({ actors: [bank, ...others] });
  const proposal = (ops: Parameters<typeof proposalWords>[2]["ops"]) =>
    ({ id: "p", by: "me", at: "2026-11-22T10:00:00Z", reason: "approve", ops }) as const;

  it("are said in words, a new actor by its name in the same entry", () => {
    const words = proposalWords(
      map,
      testLooks,
      proposal([
        { op: "actor.add", actor: actor("n", { name: "New Dairy" }) },
        { op: "link.add", link: link("l", "n", "x") },
      ]),
    );
    expect(words).toEqual(["New Dairy, Small firm", "New Dairy sells to Cold Store"]);
  });

  it("are safe only when they add what looks like nothing there", () => {
    expect(isSafe(map, proposal([{ op: "actor.add", actor: actor("n", { name: "New Dairy" }) }]))).toBe(true);
    expect(isSafe(map, proposal([{ op: "actor.add", actor: twin }]))).toBe(false);
    expect(isSafe(map, proposal([{ op: "actor.remove", id: "x" }]))).toBe(false);
    expect(proposalTwins(map, proposal([{ op: "actor.add", actor: twin }]))[0]?.match.actor.id).toBe("bank");
  });
});
