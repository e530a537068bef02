import type { Change } from "../../../protocol/changes";

/** Own changes that can be taken back, and own undos that can be taken back again. Newest last. */
export interface UndoStack {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

export const emptyStack: UndoStack = { undo: [], redo: [] };

const longest = 100;

/** The stack after a change of this client is on the map. */
export function afterChange(stack: UndoStack, change: Pick<Change, "rev" | "undoes" | "what">): UndoStack {
  const undone = change.undoes?.[0];
  if (undone === undefined) {
    return change.what?.includes("undo") === true ? stack : { undo: newest(stack.undo, change.rev), redo: [] };
  }
  if (stack.redo.includes(undone)) {
    return { undo: newest(stack.undo, change.rev), redo: stack.redo.filter((rev) => rev !== undone) };
  }
  return { undo: stack.undo.filter((rev) => rev !== undone), redo: newest(stack.redo, change.rev) };
}

/** Forgets a revision that the server cannot take back. */
export function without(stack: UndoStack, rev: number): UndoStack {
  return { undo: stack.undo.filter((other) => other !== rev), redo: stack.redo.filter((other) => other !== rev) };
}

function newest(revs: readonly number[], rev: number): readonly number[] {
  return [...revs.filter((other) => other !== rev), rev].slice(-longest);
}
