import type { Person } from "../protocol/wire";
import type { TabMemory } from "./client-identity";
import { systemClock } from "./clock";
import type { HubConnector } from "./hub-transport";
import { IndexedOutbox } from "./indexed-outbox";
import { MemoryOutbox } from "./memory-outbox";
import type { Outbox } from "./outbox";
import { answerForPage } from "./page-state";
import type { RestClient } from "./rest-client";
import { RoomClient } from "./room-client";
import { connectHub } from "./signalr-transport";
import { tabClaims } from "./tab-claims";
import { pageWakeSource } from "./wake-source";

/** Enters the live room of a map; the session must exist already. The room connects by itself and stays so. */
export function openRoom(map: string, person: Person, rest: RestClient): Promise<RoomClient> {
  return open(map, person, rest, connectHub);
}

/** Enters as the projector does: whatever this browser may do, it sees what the room may see. */
export function openRoomAsViewer(map: string, person: Person, rest: RestClient): Promise<RoomClient> {
  return open(map, person, rest.asViewer(), (id, listener) => connectHub(id, listener, "viewer"));
}

async function open(map: string, person: Person, rest: RestClient, connect: HubConnector): Promise<RoomClient> {
  const room = new RoomClient({
    map,
    person,
    connect,
    rest,
    outbox: await openOutbox(),
    claims: tabClaims(),
    memory: tabMemory(),
    clock: systemClock,
    wakeSource: pageWakeSource,
  });
  answerForPage(room.store);
  await room.start();
  return room;
}

async function openOutbox(): Promise<Outbox> {
  try {
    return await IndexedOutbox.open();
  } catch {
    // No storage in this browser window: the outbox then lives as long as the page.
    return new MemoryOutbox();
  }
}

function tabMemory(): TabMemory {
  try {
    sessionStorage.getItem("");
    return sessionStorage;
  } catch {
    // Storage is switched off: a reload then counts as a new tab.
    return { getItem: () => null, setItem: () => undefined };
  }
}
