import { beforeAll, describe, expect, it } from "vitest";
import { useLanguage } from "../../i18n/translate";
import { actor, link, testMap } from "../../viewer/test-map";
import { effectWords } from "./did-card";
import { linkEffects } from "./link-effect";
import { groupsNotJoined } from "./map-facts";

const market = actor("m", { name: "US market", type: "trade.market" });
const firms = ["a", "b", "c", "d"].map((id) => actor(id));

function said(links: ReturnType<typeof link>[], newest: string): string[] {
  const map = testMap({ actors: [...firms, market], links });
  const wanted = map.get("link", newest);
  return wanted === undefined
    ? []
    : linkEffects(map, wanted).map((effect) => effectWords(effect).replace(/[\u2068\u2069]/g, ""));
}

beforeAll(() => useLanguage("en", ["stage"]));

describe("what a link did", () => {
  it("says when a firm reaches its first buyer, and how many firms do", () => {
    expect(said([link("l1", "a", "m"), link("l2", "b", "m")], "l2")).toEqual([
      "Firm b now reaches a buyer, like 2 of the 4 firms here.",
    ]);
  });

  it("does not say so for a second buyer", () => {
    const links = [
      link("l1", "a", "m"),
      link("l2", "b", "m"),
      link("l3", "a", "b"),
      link("l4", "c", "m"),
      link("l5", "c", "a"),
    ];
    expect(said(links, "l5")).toEqual(["Firm c now has 2 links."]);
  });

  it("says when two groups came together, and when somebody has a first link", () => {
    const joint = { type: "actsJointlyWith" };
    const apart = [link("l1", "a", "b", joint), link("l2", "c", "d", joint)];
    expect(said([...apart, link("l3", "b", "c", joint)], "l3")).toEqual(["It joins two groups that were apart."]);
    expect(said([link("l1", "a", "b", joint), link("l2", "b", "c", joint)], "l2")).toEqual([
      "It is the first link of Firm c.",
    ]);
  });

  it("names who stands out only when nobody is level", () => {
    const advice = { type: "actsJointlyWith" };
    const three = [link("l1", "a", "d", advice), link("l2", "b", "d", advice), link("l3", "c", "d", advice)];
    expect(said(three, "l3")).toContain("Firm d has 3 links of this kind coming in, more than anyone else.");
    const level = [...three, link("l4", "a", "m", advice), link("l5", "b", "m", advice), link("l6", "c", "m", advice)];
    expect(said(level, "l6").join()).not.toContain("more than anyone else");
  });
});

describe("groups not joined", () => {
  it("are the connected parts beside the largest one", () => {
    const map = testMap({ actors: [...firms, market], links: [link("l1", "a", "b"), link("l2", "b", "c")] });
    expect(groupsNotJoined(map)).toBe(2);
    expect(groupsNotJoined(testMap({}))).toBe(0);
  });
});
