import type { Person } from "../protocol/wire";
import type { TabMemory } from "./client-identity";
import { systemClock } from "./clock";
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
export async function openRoom(map: string, person: Person, rest: RestClient): Promise<RoomClient> {
  const room = new RoomClient({
    map,
    person,
    connect: connectHub,
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
