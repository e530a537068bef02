import { describe, expect, it } from "vitest";
import { sampleMap, vocabulary } from "../testing/sample-map";
import { facetsOf } from "./facets";
import {
  type Filters,
  isFiltering,
  noFilters,
  noStage,
  passing,
  resetFilters,
  switchState,
  switchValues,
} from "./filters";
import { typeBook } from "./type-book";

const map = sampleMap();

function off(set: "actorTypes" | "linkTypes" | "stages" | "evidence", ...values: string[]): Filters {
  return switchValues(noFilters, set, values, false);
}

function shown(filters: Filters): { actors: string[]; links: string[] } {
  const { actors, links } = passing(map, filters);
  return { actors: [...actors], links: [...links] };
}

describe("passing", () => {
  it("lets everything through from the start", () => {
    expect(shown(noFilters)).toEqual({ actors: ["a", "b", "c", "d"], links: ["l1", "l2", "l3", "l4"] });
  });

  it("takes the links of a hidden actor with it", () => {
    expect(shown(off("actorTypes", "finance.bank"))).toEqual({ actors: ["a", "c", "d"], links: ["l1", "l3", "l4"] });
  });

  it("hides what is invented, actors and links", () => {
    expect(shown(off("evidence", "invented"))).toEqual({ actors: ["a", "c", "d"], links: ["l1", "l4"] });
  });

  it("takes an element without evidence for said in the room", () => {
    expect(shown(off("evidence", "room"))).toEqual({ actors: ["a", "b", "d"], links: ["l1"] });
  });

  it("keeps an actor of two stages while one of them is on", () => {
    expect(shown(off("stages", "make")).actors).toEqual(["b", "c", "d"]);
    expect(shown(off("stages", "make", "inputs")).actors).toEqual(["b", "d"]);
  });

  it("treats no stage as a stage of its own", () => {
    expect(shown(off("stages", noStage)).actors).toEqual(["a", "c", "d"]);
  });

  it("hides a kind of link alone", () => {
    expect(shown(off("linkTypes", "sellsTo"))).toEqual({ actors: ["a", "b", "c", "d"], links: ["l2", "l4"] });
  });
});

describe("switches", () => {
  it("tell a family that is partly on", () => {
    const { actorTypes } = off("actorTypes", "producer.small");
    expect(switchState(actorTypes, ["producer.small", "producer.micro"])).toBe("some");
    expect(switchState(actorTypes, ["producer.small"])).toBe("off");
    expect(switchState(actorTypes, ["producer.micro"])).toBe("on");
  });

  it("go back on, and a reset keeps the choice between pale and hidden", () => {
    const pale = { ...off("stages", "make"), fade: false };
    expect(isFiltering(pale)).toBe(true);
    expect(isFiltering(switchValues(pale, "stages", ["make"], true))).toBe(false);
    expect(resetFilters(pale)).toEqual({ ...noFilters, fade: false });
  });
});

describe("facets", () => {
  const facets = facetsOf(map, typeBook(vocabulary, map));

  it("count families in the order of the vocabulary, with their kinds", () => {
    expect(facets.actors.map(({ id, count }) => [id, count])).toEqual([
      ["producer", 2],
      ["trade", 1],
      ["finance", 1],
    ]);
    expect(facets.actors[0]?.types).toEqual([
      { id: "producer.small", count: 1 },
      { id: "producer.micro", count: 1 },
    ]);
    expect(facets.links.map(({ id, count }) => [id, count])).toEqual([
      ["commercial", 2],
      ["finance", 1],
      ["social", 1],
    ]);
  });

  it("count stages along the chain, and those without one last", () => {
    expect(facets.stages.map(({ id, count }) => [id, count])).toEqual([
      ["inputs", 1],
      ["make", 2],
      ["sell", 1],
      [noStage, 1],
    ]);
  });

  it("count the evidence of actors and links together", () => {
    expect(facets.evidence).toEqual([
      { id: "stated", count: 2 },
      { id: "group", count: 1 },
      { id: "room", count: 3 },
      { id: "invented", count: 2 },
    ]);
  });
});
