import type { Move } from "../protocol/ops";

/** What the arranging worker gets; plain data, because it crosses a thread. */
export interface TidyInput {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly pinned: boolean;
  }[];
  readonly links: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

export type TidyReply = readonly Move[];
