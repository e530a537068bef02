import type { Op } from "../protocol/ops";
import type { MapStore } from "./map-store";

/** Where an own item stands: not sent yet, held for the facilitator, or durable on the map. */
export type ItemStatus = "queued" | "held" | "onMap";

/** The status of an actor or link that may be written by pending batches or held proposals. */
export function itemStatus(store: MapStore, kind: "actor" | "link", id: string): ItemStatus {
  if (store.pending.value.some((batch) => writes(batch.ops, kind, id))) {
    return "queued";
  }
  if (!store.isConfirmed(kind, id)) {
    return "held";
  }
  return [...store.all("proposal").values()].some((proposal) => writes(proposal.ops, kind, id)) ? "held" : "onMap";
}

/** Whether one of the ops writes this actor or link. */
export function writes(ops: readonly Op[], kind: "actor" | "link", id: string): boolean {
  return ops.some((op) => writtenId(op, kind) === id);
}

function writtenId(op: Op, kind: "actor" | "link"): string | undefined {
  if (op.op === "actor.add") {
    return kind === "actor" ? op.actor.id : undefined;
  }
  if (op.op === "link.add") {
    return kind === "link" ? op.link.id : undefined;
  }
  return op.op.startsWith(`${kind}.`) && "id" in op ? op.id : undefined;
}
