import { describe, expect, it } from "vitest";
import type { MapElement } from "./changes";
import { stateHash } from "./state-hash";
import vectors from "./state-hash.vectors.json";

describe("stateHash", () => {
  // The expected hashes come from an independent program; the server's tests read the same file.
  for (const vector of vectors) {
    it(`agrees on: ${vector.name}`, () => {
      expect(stateHash(vector.elements as unknown as MapElement[])).toBe(vector.hash);
    });
  }

  it("does not depend on the order of members", () => {
    const one = [{ kind: "mark", id: "m", value: { id: "m", name: "A", at: 1 } }] as unknown as MapElement[];
    const other = [{ value: { at: 1, name: "A", id: "m" }, id: "m", kind: "mark" }] as unknown as MapElement[];
    expect(stateHash(one)).toBe(stateHash(other));
  });

  it("differs when one character differs", () => {
    const element = (name: string) => [{ kind: "mark", id: "m", value: { id: "m", name, at: 1 } }] as MapElement[];
    expect(stateHash(element("A"))).not.toBe(stateHash(element("B")));
  });
});
