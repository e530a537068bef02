import type { RoomClient } from "../../live/room-client";

/** Lets the person keep what the server does not have, as a file. */
export function saveCopy(room: RoomClient): void {
  const file = new Blob([room.exportPending()], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "clustergraph-unsent.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
