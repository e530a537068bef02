import { describe, expect, it } from "vitest";
import { isId, newId } from "./ids";

describe("newId", () => {
  it("gives 22 letters and digits that fit the id grammar", () => {
    const ids = Array.from({ length: 500 }, newId);
    expect(ids.every((id) => /^[A-Za-z0-9]{22}$/.test(id) && isId(id))).toBe(true);
    expect(new Set(ids).size).toBe(500);
  });
});

describe("isId", () => {
  it.each(["", "__proto__", "-a", ".a", "a b", "a/b", "é", "a".repeat(65), "a\n"])("refuses %j", (text) => {
    expect(isId(text)).toBe(false);
  });

  it.each(["a", "0", "stage.dairy-1_x", "a".repeat(64), "constructor"])("takes %j", (text) => {
    expect(isId(text)).toBe(true);
  });
});
