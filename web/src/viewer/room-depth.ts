import type { LabelSettings } from "./labels";

export type RoomDepth = "small" | "medium" | "large";

/** Names that the back row reads: at four and six image heights a letter needs 31 and 46 pixels of 1080. */
export const roomDepths: Readonly<Record<RoomDepth, LabelSettings>> = {
  small: { textSize: 28, budget: 25 },
  medium: { textSize: 32, budget: 18 },
  large: { textSize: 46, budget: 10 },
};
