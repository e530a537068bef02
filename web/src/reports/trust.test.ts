import { expect, test } from "vitest";
import { type Trust, trustColour, trustSteps, trustUnknown, trustWidth } from "./trust";

const trust: Trust = {
  raters: 5,
  values: new Map([
    ["bank", 4.5],
    ["mill", 2],
  ]),
};

test("an average is coloured by the nearest half, and what is not shown by none of them", () => {
  expect(trustSteps.map(({ value }) => trustColour(value))).toEqual(trustSteps.map(({ colour }) => colour));
  expect(trustColour(2.3)).toBe(trustColour(2.5));
  expect(trustColour(2.2)).toBe(trustColour(2));
  expect(trustColour(undefined)).toBe(trustUnknown);
});

test("a line is as wide as the weaker of its ends, and says nothing where one of them is not shown", () => {
  expect(trustWidth(trust, "bank", "mill")).toBe(trustWidth(trust, "mill", "mill"));
  expect(trustWidth(trust, "bank", "bank")).toBeGreaterThan(trustWidth(trust, "bank", "mill") ?? 0);
  expect(trustWidth(trust, "bank", "school")).toBeUndefined();
});
