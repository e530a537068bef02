import type { MapStore } from "../../../map/map-store";

/** Names of all actors seen on this page, so that sentences can still name those that are gone. */
export class NameMemory {
  readonly names = new Map<string, string>();
  readonly stop: () => void;

  constructor(store: MapStore) {
    const learn = (ids: Iterable<string>): void => {
      for (const id of ids) {
        const actor = store.get("actor", id);
        if (actor !== undefined) {
          this.names.set(id, actor.name);
        }
      }
    };
    learn(store.all("actor").keys());
    this.stop = store.subscribe(({ reset, touched }) => {
      learn(reset ? store.all("actor").keys() : touched.filter((key) => key.kind === "actor").map((key) => key.id));
    });
  }
}
