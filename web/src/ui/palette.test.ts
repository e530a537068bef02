import { describe, expect, it } from "vitest";
import { lookOf } from "./palette";

describe("lookOf", () => {
  it("follows the family", () => {
    expect(lookOf("finance.bank")).toEqual({ shape: "diamond", colour: "#009E73" });
  });

  it("follows the type's own look where it is valid", () => {
    expect(lookOf("finance.bank", { shape: "star", colour: "#123abc" })).toEqual({ shape: "star", colour: "#123abc" });
    expect(lookOf("finance.bank", { shape: "blob", colour: "url(javascript:1)" })).toEqual(lookOf("finance.bank"));
  });

  it("shows unknown families in grey", () => {
    expect(lookOf("dragon")).toEqual({ shape: "ellipse", colour: "#999999" });
  });
});
