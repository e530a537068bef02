import { expect, test } from "vitest";
import type { MapReader } from "../../../map/selectors";
import { matrixOf } from "./matrix";

function mapOf(actors: readonly string[], links: readonly (readonly [string, string])[]): MapReader {
  const tables = {
    actor: new Map(actors.map((id) => [id, { id }])),
    link: new Map(links.map(([source, target], at) => [`l${at}`, { id: `l${at}`, source, target }])),
  };
  return { all: (kind: "actor" | "link") => tables[kind] } as unknown as MapReader;
}

const map = mapOf(
  ["a", "b", "c"],
  [
    ["a", "b"],
    ["a", "b"],
    ["c", "b"],
  ],
);
const all = new Set(["l0", "l1", "l2"]);

test("without groups, whoever has most links comes first", () => {
  expect(matrixOf(map, all, []).actors).toEqual(["b", "a", "c"]);
});

test("a group stays together, the largest first", () => {
  const groups = [
    { name: "1", kind: "community", members: ["b"] },
    { name: "2", kind: "community", members: ["a", "c"] },
  ];
  const matrix = matrixOf(map, all, groups);
  expect(matrix.actors).toEqual(["a", "c", "b"]);
  expect(matrix.starts).toEqual([0, 2]);
});

test("a cell counts the kinds of link from its row to its column, as far as the filters let them pass", () => {
  expect([...matrixOf(map, new Set(["l0", "l1"]), []).cells]).toEqual([[3, 2]]);
});
