import type { ErrorCode } from "../protocol/error-codes";
import type { Op } from "../protocol/ops";

/** A batch of ops that waits for the server; one batch becomes one change, all or nothing. */
export interface PendingBatch {
  readonly seq: number;
  /** The revision that the person saw. */
  readonly base: number;
  readonly ops: readonly Op[];
  /** ISO 8601, UTC, by this device's clock; shown only until confirmed. */
  readonly at: string;
}

/** A batch that the server refused for good; kept with what was typed until the person has seen it. */
export interface RejectedBatch extends PendingBatch {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}
