import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { Insights } from "../../live/insights";
import type { RestClient } from "../../live/rest-client";
import type { RoomClient } from "../../live/room-client";
import { mapInfo } from "../../map/selectors";
import type { MapInfo } from "../../protocol/elements";
import type { JoinCard } from "../../protocol/rest";
import type { Role } from "../../protocol/wire";
import type { Looks } from "../../viewer/looks";
import { Latest } from "./latest";
import { Remote } from "./remote";
import { StageSpread } from "./stage-spread";

const joinEveryMs = 30_000;

/** Everything that the stage's screens share about one room. */
export class StageRoom {
  readonly room: RoomClient;
  readonly rest: RestClient;
  readonly looks: Looks;
  readonly mapId: string;
  readonly latest: Latest;
  readonly insights: Insights;
  readonly spread: StageSpread;
  /** How people join; absent when this role may not show it. */
  readonly join: ReadonlySignal<JoinCard | undefined>;
  private readonly joinSignal = signal<JoinCard | undefined>(undefined);
  readonly remote: Remote;
  /** Whether this browser belongs to a facilitator, also when it shows what the room may see. */
  readonly isFacilitators: boolean;
  private readonly enteredAs: Role;
  private readonly head: ReadonlySignal<MapInfo | undefined>;

  constructor(room: RoomClient, rest: RestClient, looks: Looks, mapId: string, role: Role) {
    this.room = room;
    this.rest = rest;
    this.looks = looks;
    this.mapId = mapId;
    this.enteredAs = role;
    this.isFacilitators = role === "facilitator";
    this.remote = new Remote(mapId);
    this.latest = new Latest(room.store);
    // The projector shows only what the room may see, whoever's browser drives it.
    const reader = role === "viewer" || location.hash === "#projector" ? rest.asViewer() : rest;
    this.insights = new Insights(reader, mapId, { version: room.store.version, link: this.latest.link });
    this.join = this.joinSignal;
    this.head = computed(() => (room.store.version.value < 0 ? undefined : mapInfo(room.store)));
    this.spread = new StageSpread({
      head: this.head,
      ask: () => rest.spread(mapId),
      submit: (op) => void room.submit(op),
    });
  }

  get role(): Role {
    return this.room.role.value ?? this.enteredAs;
  }

  /** The map's head; who reads it while rendering renders again when it changes, not whenever the map does. */
  get info(): MapInfo | undefined {
    return this.head.value;
  }

  /** Keeps the join card current until the returned function is called: the code may be renewed meanwhile. */
  start(): () => void {
    const stopLatest = this.latest.follow();
    const stopInsights = this.insights.follow();
    const stopSpread = this.spread.follow();
    void this.readJoin();
    const timer = setInterval(() => void this.readJoin(), joinEveryMs);
    return () => {
      stopLatest();
      stopInsights();
      stopSpread();
      clearInterval(timer);
    };
  }

  async readJoin(): Promise<void> {
    const overview = await this.rest.overview(this.mapId);
    if (overview.ok) {
      this.joinSignal.value = overview.value.join;
    }
  }

  /** People with a phone in the room, as far as presence tells. */
  get peopleIn(): number {
    const { online, people } = this.room.people.presence.value;
    const participants = people.filter((person) => person.role === "participant").length;
    return people.length >= online ? participants : online;
  }

  nick(participant: string | undefined): string | undefined {
    return participant === undefined ? undefined : this.room.people.nicks.value.get(participant);
  }
}
