import { degrees, type MapReader } from "../../map/selectors";

/** The connected parts of the map, links taken in both directions; the parts' sizes, largest first. */
export function componentSizes(map: MapReader, without?: string): number[] {
  const roots = componentRoots(map, without);
  const sizes = new Map<string, number>();
  for (const root of roots.values()) {
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  return [...sizes.values()].sort((a, b) => b - a);
}

/** How many parts stand apart from the largest one. */
export function groupsNotJoined(map: MapReader): number {
  return Math.max(componentSizes(map).length - 1, 0);
}

/** For each actor, one actor that stands for its connected part. `without` leaves one link out. */
export function componentRoots(map: MapReader, without?: string): ReadonlyMap<string, string> {
  const parent = new Map([...map.all("actor").keys()].map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) {
      parent.set(root, parent.get(up) ?? up);
      root = up;
    }
    return root;
  };
  for (const link of map.all("link").values()) {
    if (link.id !== without && parent.has(link.source) && parent.has(link.target)) {
      parent.set(rootOf(link.source), rootOf(link.target));
    }
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
}

/** The number of links of an actor. */
export function degreeOf(map: MapReader, actor: string): number {
  return degrees(map).get(actor) ?? 0;
}
