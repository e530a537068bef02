import type { Person } from "../protocol/wire";
import type { TabMemory } from "./client-identity";
import type { Clock } from "./clock";
import type { HubConnector } from "./hub-transport";
import type { Outbox } from "./outbox";
import type { RestClient } from "./rest-client";
import type { TabClaims } from "./tab-claims";
import type { WakeSource } from "./wake-source";

/** What a room needs from the world around it. */
export interface RoomDependencies {
  readonly map: string;
  /** Who this browser is on the map, as the session says. */
  readonly person: Person;
  readonly connect: HubConnector;
  readonly rest: Pick<RestClient, "snapshot">;
  readonly outbox: Outbox;
  readonly claims: TabClaims;
  readonly memory: TabMemory;
  readonly clock: Clock;
  readonly wakeSource: WakeSource;
}
