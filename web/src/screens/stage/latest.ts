import { type ReadonlySignal, signal } from "@preact/signals";
import type { MapStore, StoreNews } from "../../map/map-store";
import type { Change, Effect } from "../../protocol/changes";
import type { Actor, Link } from "../../protocol/elements";
import type { Selected } from "../../viewer/map-surface";

/** The latest thing that happened on the map, for the ticker. */
export interface LatestNews {
  readonly by: string | undefined;
  readonly what: "added" | "changed" | "removed";
  readonly kind: "actor" | "link";
  readonly id: string;
  /** Its last name, for something that is gone. */
  readonly name?: string;
}

const kept = 5;

/** Follows what is new: the last change, the newest link, and the latest five elements. */
export class Latest {
  readonly news: ReadonlySignal<LatestNews | undefined>;
  readonly link: ReadonlySignal<{ readonly link: Link; readonly by: string | undefined } | undefined>;
  /** The elements that the last change brought. */
  readonly fresh: ReadonlySignal<readonly Selected[]>;
  /** The latest five actors that were added or linked. */
  readonly actors: ReadonlySignal<readonly string[]>;

  private readonly newsSignal = signal<LatestNews | undefined>(undefined);
  private readonly linkSignal = signal<{ link: Link; by: string | undefined } | undefined>(undefined);
  private readonly freshSignal = signal<readonly Selected[]>([]);
  private readonly actorsSignal = signal<readonly string[]>([]);
  private readonly store: MapStore;
  private known = new Map<string, string>();

  constructor(store: MapStore) {
    this.store = store;
    this.news = this.newsSignal;
    this.link = this.linkSignal;
    this.fresh = this.freshSignal;
    this.actors = this.actorsSignal;
    this.learnAll();
  }

  /** Follows the store until the returned function is called. */
  follow(): () => void {
    return this.store.subscribe((news) => this.hear(news));
  }

  private hear(news: StoreNews): void {
    if (news.reset) {
      this.learnAll();
      this.freshSignal.value = [];
      return;
    }
    for (const change of news.changes) {
      this.hearChange(change);
    }
  }

  private hearChange(change: Change): void {
    const fresh: Selected[] = [];
    for (const effect of change.effects) {
      if (effect.kind === "actor" || effect.kind === "link") {
        this.hearEffect(effect, change.by, fresh);
      }
    }
    if (fresh.length > 0) {
      this.freshSignal.value = fresh;
      const actors = fresh.flatMap(({ kind, id }) => (kind === "actor" ? [id] : this.endsOf(id)));
      this.actorsSignal.value = [...new Set([...actors, ...this.actorsSignal.peek()])].slice(0, kept);
    }
  }

  private hearEffect(effect: Effect & { kind: "actor" | "link" }, by: string | undefined, fresh: Selected[]): void {
    const key = `${effect.kind}/${effect.id}`;
    const before = this.known.get(key);
    if (effect.value === null) {
      this.known.delete(key);
      if (before !== undefined) {
        this.newsSignal.value = { by, what: "removed", kind: effect.kind, id: effect.id, name: before };
      }
      return;
    }
    this.known.set(key, "name" in effect.value ? effect.value.name : "");
    const what = before === undefined ? "added" : "changed";
    // A held entry reaches the map by the facilitator's hand; the one who said it counts.
    const author = before === undefined ? (authorOf(effect.value) ?? by) : by;
    this.newsSignal.value = { by: author, what, kind: effect.kind, id: effect.id };
    if (before === undefined) {
      fresh.push({ kind: effect.kind, id: effect.id });
      if (effect.kind === "link") {
        this.linkSignal.value = { link: effect.value, by: author };
      }
    }
  }

  private endsOf(link: string): string[] {
    const known = this.store.get("link", link);
    return known === undefined ? [] : [known.source, known.target];
  }

  private learnAll(): void {
    this.known = new Map();
    for (const actor of this.store.all("actor").values()) {
      this.known.set(`actor/${actor.id}`, actor.name);
    }
    for (const id of this.store.all("link").keys()) {
      this.known.set(`link/${id}`, "");
    }
  }
}

function authorOf(value: Actor | Link): string | undefined {
  return "source" in value ? value.assertions?.[0]?.by : value.by;
}
