import type { MapStore, StoreNews } from "../../map/map-store";

/** The names that organisations had when this phone last saw them, so that one can speak of what is gone. */
export class KnownNames {
  private readonly store: MapStore;
  private readonly names = new Map<string, string>();

  constructor(store: MapStore) {
    this.store = store;
    store.subscribe((news) => this.hear(news));
    this.learn(store.all("actor").keys());
  }

  /** The name of today, or the last one known; undefined for an organisation never seen. */
  of(actor: string): string | undefined {
    return this.store.get("actor", this.store.resolve(actor))?.name ?? this.names.get(actor);
  }

  private hear(news: StoreNews): void {
    const touched = news.touched.filter(({ kind }) => kind === "actor").map(({ id }) => id);
    this.learn(news.reset ? this.store.all("actor").keys() : touched);
  }

  private learn(actors: Iterable<string>): void {
    for (const id of actors) {
      const name = this.store.get("actor", id)?.name;
      if (name !== undefined) {
        this.names.set(id, name);
      }
    }
  }
}
