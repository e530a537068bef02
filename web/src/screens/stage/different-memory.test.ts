import { beforeEach, describe, expect, it } from "vitest";
import { readDifferent, rememberDifferent } from "./different-memory";

beforeEach(() => localStorage.clear());

describe("pairs that are not the same", () => {
  it("are remembered for each map", () => {
    rememberDifferent("m", new Set(["a|b"]));
    expect([...readDifferent("m")]).toEqual(["a|b"]);
    expect(readDifferent("other").size).toBe(0);
  });

  it("are forgotten rather than break the console when the storage holds something else", () => {
    localStorage.setItem("clustergraph.different.m", "{not json");
    expect(readDifferent("m").size).toBe(0);
  });
});
