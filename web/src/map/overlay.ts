import { type Effect, type ElementByKind, type ElementKey, type ElementKind, elementKinds } from "../protocol/changes";
import type { ElementTable } from "./element-table";

/** What is shown: the confirmed elements with the speculative ones written over them. */
export class Overlay {
  private readonly written = new Map<ElementKind, Map<string, unknown>>();
  private readonly base: ElementTable;

  constructor(base: ElementTable) {
    this.base = base;
  }

  get<K extends ElementKind>(kind: K, id: string): ElementByKind[K] | undefined {
    const written = this.written.get(kind);
    if (written?.has(id) === true) {
      return (written.get(id) as ElementByKind[K] | null) ?? undefined;
    }
    return this.base.get(kind, id);
  }

  all<K extends ElementKind>(kind: K): ReadonlyMap<string, ElementByKind[K]> {
    const written = this.written.get(kind);
    const confirmed = this.base.all(kind);
    if (written === undefined) {
      return confirmed;
    }
    const merged = new Map(confirmed);
    for (const [id, value] of written) {
      if (value === null) {
        merged.delete(id);
      } else {
        merged.set(id, value as ElementByKind[K]);
      }
    }
    return merged;
  }

  put(effect: Effect): void {
    let map = this.written.get(effect.kind);
    if (map === undefined) {
      map = new Map();
      this.written.set(effect.kind, map);
    }
    map.set(effect.id, effect.value);
  }

  /** The keys of everything written over the confirmed state. */
  keys(): ElementKey[] {
    return elementKinds.flatMap((kind) => [...(this.written.get(kind)?.keys() ?? [])].map((id) => ({ kind, id })));
  }
}
