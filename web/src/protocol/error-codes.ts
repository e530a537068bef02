/** The closed list of error codes, in the order of the server's own list. A server test compares the two. */
export const errorCodes = [
  "invalid_field",
  "unknown_change",
  "bad_frame",
  "too_large",
  "not_found",
  "target_deleted",
  "duplicate_id",
  "self_link",
  "unknown_type",
  "unknown_stage",
  "chain_cycle",
  "in_use",
  "forbidden",
  "frozen",
  "op_conflict",
  "resend_from",
  "changed_since",
  "confirm_needed",
  "nothing_to_undo",
  "limit_reached",
  "busy",
  "rate_limited",
  "store_unavailable",
  "map_read_only",
  "ahead_of_server",
  "client_outdated",
  "unauthenticated",
  "session_ended",
  "kicked",
  "wrong_code",
  "code_expired",
  "bad_origin",
  "bad_file",
  "unsupported_format",
  "already_exists",
  "unknown_method",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Whether a text received from outside is one of our codes. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && (errorCodes as readonly string[]).includes(text);
}
