import { newId } from "../protocol/ids";
import type { Outbox } from "./outbox";
import type { TabClaims } from "./tab-claims";

/** What one tab remembers over a reload. */
export type TabMemory = Pick<Storage, "getItem" | "setItem">;

/**
 * The client id of this tab on a map: the same one after a reload; that of a closed tab which left something
 * unsent; a new one otherwise. Duplicating a tab copies its memory, so the id is claimed before it is used.
 */
export async function findClient(
  map: string,
  participant: string,
  outbox: Outbox,
  claims: TabClaims,
  memory: TabMemory,
): Promise<string> {
  const key = memoryKey(map, participant);
  const remembered = memory.getItem(key);
  const leftovers = await outbox.leftovers(map, participant);
  const candidates = remembered === null ? leftovers : [remembered, ...leftovers];
  for (const candidate of candidates) {
    if (await claims.claim(candidate)) {
      memory.setItem(key, candidate);
      return candidate;
    }
  }
  return newClient(map, participant, claims, memory);
}

/** A client id never used before. */
export async function newClient(
  map: string,
  participant: string,
  claims: TabClaims,
  memory: TabMemory,
): Promise<string> {
  const client = newId();
  await claims.claim(client);
  memory.setItem(memoryKey(map, participant), client);
  return client;
}

/** A client id belongs to one person: the server refuses it from anybody else. */
function memoryKey(map: string, participant: string): string {
  return `clustergraph.client.${map}.${participant}`;
}
