import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { createRef } from "preact";
import { language } from "../../../i18n/translate";
import type { RestClient } from "../../../live/rest-client";
import type { RoomClient } from "../../../live/room-client";
import { type MapReader, mapInfo } from "../../../map/selectors";
import type { MethodInfo } from "../../../protocol/analyses";
import type { GraphQuestion } from "../../../protocol/questions";
import type { Vocabulary } from "../../../protocol/rest";
import type { MapSurface } from "../../../viewer/map-surface";
import { type Facets, facetsOf } from "../model/facets";
import { type Filters, noFilters, type Passing, passing } from "../model/filters";
import { type Density, density } from "../model/measures";
import { type Painting, paintingOf } from "../model/painting";
import { type TypeBook, typeBook } from "../model/type-book";
import { Words } from "../model/words";
import { Analyses } from "./analyses";
import { Branch } from "./branch";
import { Clusters } from "./clusters";
import { Findings } from "./findings";
import { NameMemory } from "./name-memory";
import { Notices } from "./notices";
import { Overwrites } from "./overwrites";
import { OwnChanges } from "./own-changes";
import { Past } from "./past";
import { Sender } from "./sender";
import { Spread } from "./spread";
import { TableState } from "./table-state";

export type StudioView =
  | "map"
  | "chain"
  | "matrix"
  | "table"
  | "measures"
  | "knowledge"
  | "spread"
  | "gaps"
  | "plan"
  | "questions"
  | "compare"
  | "clusters";
export type TableOf = "actors" | "links";

export interface Selection {
  readonly kind: "actor" | "link";
  readonly id: string;
}

/** Actors that the map points out, and why. */
export interface Spotlight {
  /** What they have in common, as terms of the engine. */
  readonly terms: readonly string[];
  /** Where they were chosen. */
  readonly from: StudioView;
  readonly actors: ReadonlySet<string>;
}

/** Everything the studio's parts share: the room, what is looked at, and what follows from it. */
export class Studio {
  readonly map: string;
  readonly room: RoomClient;
  readonly rest: RestClient;
  readonly vocabulary: Vocabulary;

  readonly view = signal<StudioView>("map");
  readonly tableOf = signal<TableOf>("actors");
  readonly selection = signal<Selection | null>(null);
  readonly filters = signal<Filters>(noFilters);
  /** The drawing, while there is one. */
  readonly surface = signal<MapSurface | null>(null);
  readonly findInput = createRef<HTMLInputElement>();
  readonly actorTable = new TableState();
  readonly linkTable = new TableState();
  readonly notices = new Notices();
  /** What can be asked of the stored graph; nothing where there is none, or this person may not. */
  readonly questions = signal<readonly GraphQuestion[]>([]);
  /** The method that is looked at. */
  readonly method = signal<MethodInfo | undefined>(undefined);
  readonly analyses: Analyses;
  /** Knowledge roles have a view of their own, whatever measure is looked at. */
  readonly roles: Analyses;
  readonly spread: Spread;
  readonly findings: Findings;
  /** Whether the map shows how people fare at stages and in groups. */
  readonly showsPoverty = signal(false);
  readonly spotlight = signal<Spotlight | undefined>(undefined);
  /** How the shown result looks on the map. */
  readonly painting: ReadonlySignal<Painting>;
  readonly past: Past;
  /** What this map has to do with what-if copies. */
  readonly branch: Branch;
  /** This map beside another one. */
  readonly clusters: Clusters;
  readonly sender: Sender;
  readonly ownChanges: OwnChanges;

  readonly book: ReadonlySignal<TypeBook>;
  readonly words: ReadonlySignal<Words>;
  /** The same for the live map, whatever revision is looked at: history speaks of today's actors. */
  readonly liveWords: ReadonlySignal<Words>;
  readonly facets: ReadonlySignal<Facets>;
  readonly passing: ReadonlySignal<Passing>;
  readonly density: ReadonlySignal<Density>;
  readonly title: ReadonlySignal<string>;
  /** Whether this person may edit what is shown now. */
  readonly canEdit: ReadonlySignal<boolean>;

  private readonly memory: NameMemory;
  private readonly overwrites: Overwrites;

  constructor(map: string, room: RoomClient, rest: RestClient, vocabulary: Vocabulary) {
    this.map = map;
    this.room = room;
    this.rest = rest;
    this.vocabulary = vocabulary;
    this.memory = new NameMemory(room.store);
    this.past = new Past(map, rest, this.notices);
    this.branch = new Branch(map, rest, room.store, this.past, this.notices);
    this.clusters = new Clusters(map, rest);
    this.analyses = new Analyses(map, rest, room.store.revision);
    this.spread = new Spread(map, rest, room.store.revision);
    this.roles = new Analyses(map, rest, room.store.revision);
    this.findings = new Findings(map, rest, room.store, (view) => {
      this.spotlight.value = undefined;
      this.view.value = view;
    });
    this.sender = new Sender(room, this.notices);
    this.book = computed(() => typeBook(vocabulary, this.read()));
    this.words = computed(() => {
      // Names follow the language.
      void language.value;
      return new Words(this.read(), this.book.value);
    });
    this.liveWords = computed(() => {
      void language.value;
      void room.store.version.value;
      return new Words(room.store, typeBook(vocabulary, room.store), this.memory.names);
    });
    this.facets = computed(() => facetsOf(this.read(), this.book.value));
    this.passing = computed(() => passing(this.read(), this.filters.value));
    this.density = computed(() => density(this.read()));
    this.painting = computed(() => paintingOf(this.analyses.shown.value?.result, this.method.value?.lowFirst === true));
    this.title = computed(() => mapInfo(this.read())?.title ?? "");
    this.canEdit = computed(() => {
      const role = room.role.value;
      return this.past.shown.value === null && (role === "facilitator" || role === "analyst");
    });
    this.ownChanges = new OwnChanges(this);
    this.overwrites = new Overwrites(this);
  }

  /** What is shown: the live map, or the revision looked at. Reading it follows every change. */
  read(): MapReader {
    void this.room.store.version.value;
    return this.past.shown.value?.table ?? this.room.store;
  }

  /** The same for callers that must not follow. */
  shown(): MapReader {
    return this.past.shown.peek()?.table ?? this.room.store;
  }

  select(kind: Selection["kind"], id: string): void {
    this.selection.value = { kind, id };
  }

  /** Points out some actors on the map, in place of a finding. */
  spotlightOn(spotlight: Spotlight): void {
    this.findings.hide();
    this.spotlight.value = spotlight;
    this.view.value = "map";
  }

  /** Looks at a method; one that needs nothing said and takes no time runs at once. */
  chooseMethod(method: MethodInfo): void {
    this.analyses.clear();
    this.method.value = method;
    if (method.isLive && method.parameters.every((parameter) => parameter.default !== undefined)) {
      void this.analyses.start({ method: method.name, settings: {} });
    }
  }

  async findQuestions(): Promise<void> {
    const found = await this.rest.questions(this.map);
    this.questions.value = found.ok ? found.value : [];
  }

  clearSelection(): void {
    this.selection.value = null;
  }

  nick(participant: string): string {
    return this.room.people.nicks.value.get(participant) ?? participant;
  }

  close(): void {
    this.analyses.close();
    this.roles.close();
    this.spread.close();
    this.findings.close();
    this.ownChanges.stop();
    this.overwrites.stop();
    this.memory.stop();
    this.room.stop();
  }
}
