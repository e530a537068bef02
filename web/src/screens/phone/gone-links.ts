import { type ReadonlySignal, signal } from "@preact/signals";
import type { MapStore, StoreNews } from "../../map/map-store";
import { findLink, linksBy } from "../../map/selectors";
import type { Link } from "../../protocol/elements";

/** An own link that somebody else took off the map, with the names it had. */
export interface GoneLink {
  readonly link: Link;
  readonly sourceName: string;
  readonly targetName: string;
}

/** Notices own links that vanish without this person's doing: mostly because an organisation was removed. */
export class GoneLinks {
  readonly links: ReadonlySignal<readonly GoneLink[]>;
  private readonly linksSignal = signal<readonly GoneLink[]>([]);
  private readonly store: MapStore;
  private readonly person: string;
  private known = new Map<string, GoneLink>();

  constructor(store: MapStore, person: string) {
    this.links = this.linksSignal;
    this.store = store;
    this.person = person;
    store.subscribe((news) => this.hear(news));
    this.remember();
  }

  dismiss(id: string): void {
    this.linksSignal.value = this.linksSignal.peek().filter(({ link }) => link.id !== id);
  }

  private hear(news: StoreNews): void {
    const gone = [...this.known.values()].filter(({ link }) => this.wasTaken(link, news));
    if (gone.length > 0) {
      this.linksSignal.value = [...this.linksSignal.peek(), ...gone];
    }
    this.remember();
  }

  private wasTaken(link: Link, news: StoreNews): boolean {
    const { store } = this;
    // After a merge the link lives on between the survivors, perhaps under another id.
    const lives = findLink(store, store.resolve(link.source), store.resolve(link.target), link.type) !== undefined;
    return !lives && (news.reset || news.changes.some((change) => change.by !== this.person && drops(change, link)));
  }

  private remember(): void {
    const { store } = this;
    const nameOf = (id: string): string => store.get("actor", id)?.name ?? "";
    const own = linksBy(store, this.person).filter((link) => store.isConfirmed("link", link.id));
    this.known = new Map(
      own.map((link) => [link.id, { link, sourceName: nameOf(link.source), targetName: nameOf(link.target) }]),
    );
  }
}

function drops(change: StoreNews["changes"][number], link: Link): boolean {
  return change.effects.some((effect) => effect.kind === "link" && effect.id === link.id && effect.value === null);
}
