import { writes } from "../../map/item-status";
import { findLink } from "../../map/selectors";
import type { Link } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import type { Phone } from "./phone";

/** Takes an own organisation back: off the map, or out of what waits for the facilitator. */
export function takeBackActor(phone: Phone, id: string): void {
  void phone.room.submit(undoOf(phone, "actor", id) ?? { op: "actor.remove", id });
}

/** Takes an own link back; if it became a voice for somebody else's link, only our voice goes. */
export function takeBackLink(phone: Phone, link: Pick<Link, "source" | "target" | "type">): void {
  const { store } = phone.room;
  const shown = findLink(store, store.resolve(link.source), store.resolve(link.target), link.type);
  if (shown === undefined) {
    return;
  }
  const alone = (shown.assertions ?? []).every((assertion) => assertion.by === phone.person);
  const explicit: Op = alone
    ? { op: "link.remove", id: shown.id }
    : { op: "link.assert", id: shown.id, stance: "withdraws" };
  void phone.room.submit(undoOf(phone, "link", shown.id) ?? explicit);
}

/** Where an explicit removal would itself wait for the facilitator, undoing withdraws the entry at once. */
function undoOf(phone: Phone, kind: "actor" | "link", id: string): Op | undefined {
  const { store } = phone.room;
  if (
    store.pending
      .peek()
      .at(-1)
      ?.ops.some((op) => writes([op], kind, id)) === true
  ) {
    // Undo without a revision takes back this person's last change, which this one will be.
    return { op: "undo" };
  }
  const held = [...store.all("proposal").values()].find(
    (proposal) => proposal.by === phone.person && writes(proposal.ops, kind, id),
  );
  return held?.rev === undefined ? undefined : { op: "undo", rev: held.rev };
}
