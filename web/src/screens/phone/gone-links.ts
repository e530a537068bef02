import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { MapStore, StoreNews } from "../../map/map-store";
import { findLink, linksBy } from "../../map/selectors";
import type { Change } from "../../protocol/changes";
import type { Link } from "../../protocol/elements";

/** Notices own links that vanish without this person's doing: mostly because an organisation was removed. */
export class GoneLinks {
  /** Those that are still gone and not put aside. */
  readonly links: ReadonlySignal<readonly Link[]>;
  private readonly noticed = signal<readonly Link[]>([]);
  private readonly store: MapStore;
  private readonly person: string;
  private own: readonly Link[] = [];

  constructor(store: MapStore, person: string) {
    this.store = store;
    this.person = person;
    this.links = computed(() =>
      store.version.value < 0 ? [] : this.noticed.value.filter((link) => !this.livesOn(link)),
    );
    store.subscribe((news) => this.hear(news));
    this.own = this.confirmedOwn();
  }

  dismiss(id: string): void {
    this.noticed.value = this.noticed.peek().filter((link) => link.id !== id);
  }

  private hear(news: StoreNews): void {
    const gone = this.own.filter((link) => !this.livesOn(link) && this.takenByOthers(link, news));
    if (gone.length > 0) {
      this.noticed.value = [...new Map([...this.noticed.peek(), ...gone].map((link) => [link.id, link])).values()];
    }
    this.own = this.confirmedOwn();
  }

  /** After a merge a link goes on between the survivors, perhaps under another id, or has become needless. */
  private livesOn(link: Link): boolean {
    const source = this.store.resolve(link.source);
    const target = this.store.resolve(link.target);
    return source === target || findLink(this.store, source, target, link.type) !== undefined;
  }

  private takenByOthers(link: Link, news: StoreNews): boolean {
    return news.reset || news.changes.some((change) => change.by !== this.person && drops(change, link));
  }

  private confirmedOwn(): readonly Link[] {
    return linksBy(this.store, this.person).filter((link) => this.store.isConfirmed("link", link.id));
  }
}

function drops(change: Change, link: Link): boolean {
  return change.effects.some((effect) => effect.kind === "link" && effect.id === link.id && effect.value === null);
}
