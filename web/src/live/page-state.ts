import type { MapStore } from "../map/map-store";

/** What support asks a page over the phone, and what the browser tests compare. */
export interface PageState {
  readonly revision: number;
  readonly hash: string;
  readonly pending: number;
}

/** Answers `clusterGraph()` in the browser's console with the state of this page. */
export function answerForPage(store: MapStore): void {
  Object.defineProperty(globalThis, "clusterGraph", {
    configurable: true,
    value: (): PageState => ({
      revision: store.revision.value,
      hash: store.hash(),
      pending: store.pending.value.length,
    }),
  });
}
