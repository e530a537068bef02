import {
  type Effect,
  type ElementByKind,
  type ElementKey,
  type ElementKind,
  elementKinds,
  type MapElement,
} from "../protocol/changes";

/** Elements by kind and id. Maps, never plain objects, so that no id can touch a prototype. */
export class ElementTable {
  private readonly byKind = new Map<ElementKind, Map<string, unknown>>();

  static of(elements: Iterable<MapElement>): ElementTable {
    const table = new ElementTable();
    for (const element of elements) {
      table.put(element);
    }
    return table;
  }

  get<K extends ElementKind>(kind: K, id: string): ElementByKind[K] | undefined {
    return this.all(kind).get(id);
  }

  all<K extends ElementKind>(kind: K): ReadonlyMap<string, ElementByKind[K]> {
    return this.map(kind);
  }

  /** Writes or, with a null value, drops one element. */
  put(effect: Effect): void {
    if (effect.value === null) {
      this.map(effect.kind).delete(effect.id);
    } else {
      this.map<ElementKind>(effect.kind).set(effect.id, effect.value);
    }
  }

  *elements(): Generator<MapElement> {
    for (const kind of elementKinds) {
      for (const [id, value] of this.all(kind)) {
        yield { kind, id, value } as MapElement;
      }
    }
  }

  /** The keys of all elements that are here and not there, or there and not here, or not alike. O(elements). */
  differences(other: ElementTable): ElementKey[] {
    const found: ElementKey[] = [];
    for (const kind of elementKinds) {
      const [here, there] = [this.all(kind), other.all(kind)];
      for (const id of new Set([...here.keys(), ...there.keys()])) {
        if (JSON.stringify(here.get(id)) !== JSON.stringify(there.get(id))) {
          found.push({ kind, id });
        }
      }
    }
    return found;
  }

  private map<K extends ElementKind>(kind: K): Map<string, ElementByKind[K]> {
    let map = this.byKind.get(kind);
    if (map === undefined) {
      map = new Map();
      this.byKind.set(kind, map);
    }
    return map as Map<string, ElementByKind[K]>;
  }
}
