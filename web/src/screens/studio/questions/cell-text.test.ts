import { beforeAll, describe, expect, it } from "vitest";
import { useLanguage } from "../../../i18n/translate";
import { cellText } from "./cell-text";

beforeAll(() => useLanguage("en", ["questions"]));

describe("a value of an answer", () => {
  it.each([
    [null, ""],
    ["Buyers, other", "Buyers, other"],
    [170000, "170,000"],
    [0.12345, "0.123"],
    [true, "✓"],
    [["a", 2, null, ["b, c", false]], "a; 2; ; b, c; ✗"],
  ])("%j reads %j", (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
