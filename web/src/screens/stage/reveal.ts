import type { Op } from "../../protocol/ops";
import { phaseOf } from "./prompt";
import type { StageRoom } from "./stage-room";

/** What showing, or hiding again, means at this moment of the workshop; undefined when nothing is hidden. */
export function revealOp(stage: StageRoom): Op | undefined {
  const { info } = stage;
  switch (phaseOf(info)) {
    case "trust":
      return info?.trustShown === true ? { op: "map.edit", set: { trustShown: false } } : { op: "trust.reveal" };
    case "poverty":
    case "gaps":
      return { op: "map.edit", set: { votesShown: info?.votesShown !== true } };
    default:
      return info?.mode === "private" ? { op: "proposal.reveal" } : undefined;
  }
}
