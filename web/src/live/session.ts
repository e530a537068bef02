import type { SessionGrant } from "../protocol/rest";
import type { Role } from "../protocol/wire";
import type { RestClient } from "./rest-client";
import { failure, type Result, success } from "./result";

/** What the address of the page brings along. */
export interface Entrance {
  /** A capability link's secret; it travels in the fragment, which no server sees. */
  readonly secret?: string;
  readonly code?: string;
  readonly map?: string;
}

/** Reads the entrance from the address and takes the secret out of the address bar and the history. */
export function takeEntrance(location: Pick<Location, "hash" | "search" | "pathname">, history: History): Entrance {
  const secret = new URLSearchParams(location.hash.slice(1)).get("s");
  const query = new URLSearchParams(location.search);
  if (secret !== null) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return {
    ...(secret === null ? {} : { secret }),
    ...optional("code", query.get("code")),
    ...optional("map", query.get("map")),
  };
}

/** Writes the map into the address, so that a reload finds the way back; the code leaves it. */
export function rememberMap(map: string, location: Pick<Location, "pathname">, history: History): void {
  history.replaceState(history.state, "", `${location.pathname}?map=${encodeURIComponent(map)}`);
}

/** The session that this browser already has on the map, or on its only map. */
export async function resumeSession(rest: RestClient, map: string | undefined): Promise<Result<SessionGrant>> {
  const mine = await rest.mySessions();
  if (!mine.ok) {
    return mine;
  }
  const sessions = mine.value.sessions.filter((session) => map === undefined || session.map === map);
  const [only] = sessions;
  if (only === undefined || (map === undefined && sessions.length > 1)) {
    return failure({ code: "unauthenticated", message: "no session on this map" });
  }
  return success({ map: { id: only.map, title: only.title }, role: only.role, participant: only.participant });
}

/** Enters with whatever the address brought: secret first, then an existing session. A code needs a person's go. */
export function enter(rest: RestClient, entrance: Entrance): Promise<Result<SessionGrant>> {
  return entrance.secret === undefined ? resumeSession(rest, entrance.map) : rest.enterWithSecret(entrance.secret);
}

/** Whether the role may do what a page is for. */
export function mayFacilitate(role: Role): boolean {
  return role === "facilitator";
}

function optional<K extends string>(key: K, value: string | null): { [key in K]?: string } {
  return (value === null ? {} : { [key]: value }) as { [key in K]?: string };
}
