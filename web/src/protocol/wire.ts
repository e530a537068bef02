import type { Change } from "./changes";
import type { ErrorCode } from "./error-codes";
import type { Op } from "./ops";

/** The messages of the hub `/hub/maps/{mapId}`. */

export type Role = "facilitator" | "analyst" | "participant" | "viewer";

export interface Person {
  readonly id: string;
  readonly nick: string;
}

export interface JoinRequest {
  readonly client: string;
  readonly since: number | null;
  readonly acked: number;
}

export interface JoinReply {
  readonly rev: number;
  readonly role: Role;
  readonly participant: Person;
  readonly mode: "delta" | "snapshot" | "ahead";
  /** The last sequence number of this client that was settled for good, applied or rejected. */
  readonly lastSeq: number;
  readonly limits: { readonly opsPerBatch: number; readonly batchBytes: number };
  readonly protocol: number;
}

export interface SubmitRequest {
  readonly seq: number;
  readonly base: number;
  readonly ops: readonly Op[];
}

export type SubmitReply =
  | { readonly status: "queued" }
  | { readonly status: "retry"; readonly code: ErrorCode; readonly afterMs?: number }
  | {
      readonly status: "refused";
      readonly code: ErrorCode;
      readonly message?: string;
      readonly field?: string;
      /** With `resend_from`: the sequence number the server expects next. */
      readonly expected?: number;
    };

export interface PresenceReport {
  readonly selection?: readonly string[];
  readonly typing?: boolean;
}

export interface ChangesNews {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

export interface RejectedNews {
  readonly seq: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

export interface PresentPerson extends Person {
  readonly role: Role;
  readonly selection?: readonly string[];
  readonly typing?: boolean;
}

export interface PresenceNews {
  readonly online: number;
  readonly people: readonly PresentPerson[];
}

export interface PeopleNews {
  readonly people: readonly Person[];
}

export interface ByeNews {
  readonly code: ErrorCode;
  readonly message: string;
}
