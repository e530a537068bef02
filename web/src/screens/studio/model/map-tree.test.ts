import { expect, it } from "vitest";
import type { MapListItem } from "../../../protocol/rest";
import { withCopies } from "./map-tree";

function map(id: string, parent?: string): MapListItem {
  const rest = { id, title: id, role: "facilitator" as const, rev: 0, actors: 0, links: 0 };
  return parent === undefined ? rest : { ...rest, parent };
}

it("puts what-if copies beneath their map, and those of an unknown map by themselves", () => {
  const maps = [map("copy", "room"), map("other"), map("room"), map("lost", "elsewhere")];
  expect(withCopies(maps).map((one) => [one.map.id, one.copies.map(({ id }) => id)])).toEqual([
    ["other", []],
    ["room", ["copy"]],
    ["lost", []],
  ]);
});
