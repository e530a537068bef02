import type { RoomDepth } from "../../viewer/room-depth";

const rememberedAt = "clustergraph.roomDepth";

export function readDepth(): RoomDepth {
  try {
    const depth = localStorage.getItem(rememberedAt);
    return depth === "medium" || depth === "large" ? depth : "small";
  } catch {
    // Storage is switched off: the room is small until somebody says otherwise.
    return "small";
  }
}

export function rememberDepth(depth: RoomDepth): void {
  try {
    localStorage.setItem(rememberedAt, depth);
  } catch {
    // Asked again next time.
  }
}
