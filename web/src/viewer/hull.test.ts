import { expect, test } from "vitest";
import { convexHull } from "./hull";

test("a square with a point inside has its four corners", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ];
  expect(convexHull([...square, { x: 1, y: 1 }])).toEqual(square);
});

test("points on one line have the line's ends", () => {
  const line = [0, 1, 2].map((x) => ({ x, y: x }));
  expect(convexHull(line)).toEqual([line[0], line[2]]);
});

test("one point or none is its own hull", () => {
  expect(convexHull([])).toEqual([]);
  expect(convexHull([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }]);
});
