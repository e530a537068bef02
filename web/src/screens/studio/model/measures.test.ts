import { describe, expect, it } from "vitest";
import { ElementTable } from "../../../map/element-table";
import { link, sampleMap } from "../testing/sample-map";
import { density, voicesOf } from "./measures";

describe("density", () => {
  it("counts ordered pairs once, however many kinds of link they have", () => {
    // a→d, b→a and c→a (twice) of 4 × 3 possible pairs.
    expect(density(sampleMap())).toEqual({ actors: 4, linked: 3, possible: 12, value: 0.25 });
  });

  it("is nothing for less than two actors", () => {
    expect(density(ElementTable.of([])).value).toBeNull();
  });
});

describe("voices", () => {
  it("are counted for and against", () => {
    expect(voicesOf([link("l1"), link("l2")])).toEqual({ confirm: 1, dispute: 1 });
  });
});
