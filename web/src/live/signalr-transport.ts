import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { ByeNews, ChangesNews, PeopleNews, PresenceNews, RejectedNews } from "../protocol/wire";
import { type HubListener, type HubTransport, RefusedConnection } from "./hub-transport";

const keepAliveMs = 5_000;
const timeoutMs = 15_000;

/** Connects to a map's hub. The library's own reconnecting stays off: the room decides when to come back. */
export function connectHub(map: string, listener: HubListener, as?: "viewer"): HubTransport {
  const connection = new HubConnectionBuilder()
    .withUrl(`/hub/maps/${encodeURIComponent(map)}${as === undefined ? "" : `?as=${as}`}`)
    .configureLogging(LogLevel.None)
    .withKeepAliveInterval(keepAliveMs)
    .withServerTimeout(timeoutMs)
    .build();
  connection.on("changes", (news: ChangesNews) => listener.changes(news));
  connection.on("rejected", (news: RejectedNews) => listener.rejected(news));
  connection.on("presence", (news: PresenceNews) => listener.presence(news));
  connection.on("people", (news: PeopleNews) => listener.people(news));
  connection.on("bye", (news: ByeNews) => listener.bye(news));
  connection.onclose(() => listener.closed());
  return {
    start: () => connection.start().catch(explain),
    stop: () => connection.stop(),
    join: (request) => connection.invoke("Join", request),
    submit: (request) => connection.invoke("Submit", request),
    presence: (report) => connection.send("Presence", report),
  };
}

/** The library tells the status of a refused negotiation only in its message. */
function explain(error: unknown): never {
  const status = /status code '(\d+)'/i.exec(String(error))?.[1];
  if (status === "401" || status === "403") {
    throw new RefusedConnection("unauthenticated");
  }
  if (status === "404") {
    throw new RefusedConnection("not_found");
  }
  throw error;
}
