import { phaseOf, phases } from "./prompt";
import type { Wish } from "./remote";
import { revealOp } from "./reveal";
import type { StageRoom } from "./stage-room";

/** Does for the room what was asked for at the projector. */
export function fulfil(stage: StageRoom, wish: Wish): void {
  switch (wish) {
    case "reveal": {
      const op = revealOp(stage);
      if (op !== undefined) {
        void stage.room.submit(op);
      }
      return;
    }
    case "view":
      void stage.room.submit({ op: "map.edit", set: { view: stage.info?.view === "chain" ? "map" : "chain" } });
      return;
    default:
      move(stage, wish === "next" ? 1 : -1);
  }
}

/** One step of what is played, or one phase of the workshop. */
function move(stage: StageRoom, by: 1 | -1): void {
  const played = stage.spread.played.peek();
  if (played !== undefined) {
    stage.spread.to(played.step + by);
    return;
  }
  const phase = phases[phases.indexOf(phaseOf(stage.info)) + by];
  if (phase !== undefined) {
    void stage.room.submit({ op: "prompt.set", prompt: { phase } });
  }
}
