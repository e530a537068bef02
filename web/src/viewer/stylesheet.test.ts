import { describe, expect, it } from "vitest";
import { calmOf } from "./stylesheet";

describe("how strong links are drawn", () => {
  it("is full for a few links and half for many, and then no longer changes", () => {
    expect(calmOf(0)).toBe(1);
    expect(calmOf(90)).toBe(1);
    expect(calmOf(250)).toBeCloseTo(0.6);
    expect(calmOf(360)).toBe(0.5);
    expect(calmOf(1200)).toBe(0.5);
  });
});
