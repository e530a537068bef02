import type { ErrorCode } from "../protocol/error-codes";

/** An expected failure: one of the server's codes, or `unreachable` when no answer came. */
export interface Problem {
  readonly code: ErrorCode | "unreachable";
  /** A sentence for the log or for experts; people see the dictionary's sentence for the code. */
  readonly message: string;
  readonly field?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(problem: Problem): Result<never> {
  return { ok: false, problem };
}
