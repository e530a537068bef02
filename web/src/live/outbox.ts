import type { PendingBatch, RejectedBatch } from "../map/pending";
import type { Op } from "../protocol/ops";

/** Whose outbox: one map, and one client id on it. */
export interface OutboxOwner {
  readonly map: string;
  readonly client: string;
}

export interface OutboxContent {
  readonly pending: readonly PendingBatch[];
  readonly rejected: readonly RejectedBatch[];
  /** The highest own sequence number known to be settled. */
  readonly acked: number;
}

/** A batch before it has its number. */
export interface NewBatch {
  readonly base: number;
  readonly ops: readonly Op[];
  readonly at: string;
}

/**
 * Where unsent batches wait. Numbers are given out in the same transaction that stores the batch, so that
 * (client, seq) never stands for two different batches, even if two tabs should share a client id.
 */
export interface Outbox {
  read(owner: OutboxOwner): Promise<OutboxContent>;
  append(owner: OutboxOwner, batch: NewBatch): Promise<PendingBatch>;
  /** The server has these: forget them. */
  settle(owner: OutboxOwner, seqs: readonly number[]): Promise<void>;
  reject(owner: OutboxOwner, batch: RejectedBatch): Promise<void>;
  dismiss(owner: OutboxOwner, seq: number): Promise<void>;
  /** Remembers who uses the client id, so that nobody else's leftovers are taken over. */
  belongsTo(owner: OutboxOwner, participant: string): Promise<void>;
  /** Client ids of this map and person with something left in them. */
  leftovers(map: string, participant: string): Promise<readonly string[]>;
  /** Moves everything pending to another client id, numbered anew from 1, based on `base`. */
  renumber(from: OutboxOwner, to: OutboxOwner, base: number): Promise<void>;
  /** Forgets everything of a map on this device. */
  clear(map: string): Promise<void>;
}
