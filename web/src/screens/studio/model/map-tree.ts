import type { MapListItem } from "../../../protocol/rest";

/** A map with its what-if copies beneath it. */
export interface MapBranch {
  readonly map: MapListItem;
  readonly copies: readonly MapListItem[];
}

/** Copies stand beneath their map; a copy whose map this browser may not see stands by itself. */
export function withCopies(maps: readonly MapListItem[]): readonly MapBranch[] {
  const known = new Set(maps.map(({ id }) => id));
  const isCopy = ({ parent }: MapListItem): boolean => parent !== undefined && known.has(parent);
  return maps
    .filter((map) => !isCopy(map))
    .map((map) => ({ map, copies: maps.filter(({ parent }) => parent === map.id) }));
}
