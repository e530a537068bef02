import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RestClient } from "../../live/rest-client";
import type { RoomClient } from "../../live/room-client";
import { actorsBy } from "../../map/selectors";
import { TypeIndex } from "../../map/type-index";
import type { Actor } from "../../protocol/elements";
import type { MapRef, Vocabulary } from "../../protocol/rest";
import { GoneLinks } from "./gone-links";
import { KnownNames } from "./known-names";

/** Where on the phone the person is. */
export type Route =
  | { readonly name: "home" }
  | { readonly name: "organisation" }
  | { readonly name: "pick"; readonly linkType: string; readonly direction: "out" | "in" }
  | {
      readonly name: "add";
      readonly typed: string;
      readonly linkType?: string;
      readonly direction?: "out" | "in";
      /** A refused entry that is being corrected. */
      readonly rejected?: number;
    }
  | { readonly name: "map" };

/** What all parts of the phone screen share. */
export class Phone {
  readonly map: MapRef;
  readonly room: RoomClient;
  readonly rest: RestClient;
  readonly types: ReadonlySignal<TypeIndex>;
  /** The organisation this person speaks for; undefined until it is known. */
  readonly mine: ReadonlySignal<Actor | undefined>;
  /** The id of the own organisation when it was there and is gone from the map. */
  readonly mineRemoved: ReadonlySignal<string | undefined>;
  /** The own organisation was united with another one and goes on under its name. */
  readonly mineMerged: ReadonlySignal<boolean>;
  readonly gone: GoneLinks;
  readonly names: KnownNames;
  readonly route: ReadonlySignal<Route>;

  private readonly mineId: Signal<string | null>;
  private readonly routeSignal = signal<Route>({ name: "home" });

  constructor(map: MapRef, room: RoomClient, rest: RestClient, vocabulary: Vocabulary) {
    this.map = map;
    this.room = room;
    this.rest = rest;
    this.route = this.routeSignal;
    this.mineId = signal(remembered(map.id, this.person));
    const { store } = room;
    this.types = computed(() => new TypeIndex(vocabulary, store.version.value < 0 ? undefined : store));
    this.mine = computed(() => {
      const { version } = store;
      const id = version.value < 0 ? null : this.mineId.value;
      return id === null ? actorsBy(store, this.person)[0] : store.get("actor", store.resolve(id));
    });
    this.mineMerged = computed(() => this.mineId.value !== null && this.mine.value?.id !== this.mineId.value);
    this.gone = new GoneLinks(store, this.person);
    this.names = new KnownNames(store);
    this.mineRemoved = computed(() => {
      const id = this.mineId.value;
      const there = id === null || this.mine.value !== undefined || !store.ready.value;
      // A refused entry explains itself elsewhere.
      const refused = store.rejected.value.some(({ ops }) =>
        ops.some((op) => op.op === "actor.add" && op.actor.id === id),
      );
      return there || refused ? undefined : id;
    });
  }

  /** The participant id of this browser. */
  get person(): string {
    return this.room.people.me.value.id;
  }

  /** Remembers which organisation this person speaks for; null to ask again. */
  speakFor(actor: string | null): void {
    this.mineId.value = actor;
    remember(this.map.id, this.person, actor);
  }

  /** Goes somewhere, so that the phone's own back button leads back. */
  go(route: Route): void {
    history.pushState({ route }, "");
    this.show(route);
  }

  /** Goes home without leaving the finished step behind in the history. */
  home(): void {
    history.replaceState({ route: { name: "home" } }, "");
    this.show({ name: "home" });
  }

  /** Follows the phone's back button. */
  followHistory(): void {
    window.addEventListener("popstate", (event: PopStateEvent) => {
      const state = event.state as { readonly route?: Route } | null;
      this.show(state?.route ?? { name: "home" });
    });
  }

  private show(route: Route): void {
    this.routeSignal.value = route;
    window.scrollTo(0, 0);
  }
}

export const PhoneContext = createContext<Phone | null>(null);

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (phone === null) {
    throw new Error("a part of the phone screen was drawn outside of it");
  }
  return phone;
}

function keyOf(map: string, person: string): string {
  return `clustergraph.mine.${map}.${person}`;
}

function remembered(map: string, person: string): string | null {
  try {
    return localStorage.getItem(keyOf(map, person));
  } catch {
    // Storage is switched off: the first organisation this person added counts.
    return null;
  }
}

function remember(map: string, person: string, actor: string | null): void {
  try {
    if (actor === null) {
      localStorage.removeItem(keyOf(map, person));
    } else {
      localStorage.setItem(keyOf(map, person), actor);
    }
  } catch {
    // Known until the page is closed.
  }
}
