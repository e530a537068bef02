import type { MapReader } from "../../../map/selectors";
import type { ActorGroup } from "../../../protocol/analyses";

export interface Matrix {
  /** The actors in the order of rows and columns. */
  readonly actors: readonly string[];
  /** Where a new group begins, as a row number; the first begins at 0. */
  readonly starts: readonly number[];
  /** How many kinds of link lead from a row to a column, by `row * actors.length + column`. */
  readonly cells: ReadonlyMap<number, number>;
}

/** The map as a matrix: who leads to whom, ordered by group, within a group by the number of links. */
export function matrixOf(map: MapReader, passing: ReadonlySet<string>, groups: readonly ActorGroup[]): Matrix {
  const degree = new Map<string, number>();
  for (const link of map.all("link").values()) {
    degree.set(link.source, (degree.get(link.source) ?? 0) + 1);
    degree.set(link.target, (degree.get(link.target) ?? 0) + 1);
  }
  const groupOf = new Map(
    [...groups]
      .sort((a, b) => b.members.length - a.members.length)
      .flatMap(({ members }, at) => members.map((id) => [id, at])),
  );
  const place = (id: string): number => groupOf.get(id) ?? groups.length;
  const actors = [...map.all("actor").keys()].sort(
    (a, b) => place(a) - place(b) || (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const starts = actors.flatMap((id, row) => (row === 0 || place(id) !== place(actors[row - 1] ?? "") ? [row] : []));
  return { actors, starts, cells: cellsOf(map, passing, actors) };
}

function cellsOf(map: MapReader, passing: ReadonlySet<string>, actors: readonly string[]): ReadonlyMap<number, number> {
  const rowOf = new Map(actors.map((id, row) => [id, row]));
  const cells = new Map<number, number>();
  for (const link of map.all("link").values()) {
    const [row, column] = [rowOf.get(link.source), rowOf.get(link.target)];
    if (row !== undefined && column !== undefined && passing.has(link.id)) {
      const at = row * actors.length + column;
      cells.set(at, (cells.get(at) ?? 0) + 1);
    }
  }
  return cells;
}
