import { describe, expect, it } from "vitest";
import { afterChange, emptyStack, type UndoStack, without } from "./undo-stack";

function stackAfter(...changes: { rev: number; undoes?: number[] }[]): UndoStack {
  return changes.reduce((stack, change) => afterChange(stack, change), emptyStack);
}

describe("the undo stack", () => {
  it("takes back the newest first, and can do it again", () => {
    const undone = stackAfter({ rev: 1 }, { rev: 2 }, { rev: 3, undoes: [2] });
    expect(undone).toEqual({ undo: [1], redo: [3] });
    expect(afterChange(undone, { rev: 4, undoes: [3] })).toEqual({ undo: [1, 4], redo: [] });
  });

  it("forgets what could be done again once something new is written", () => {
    expect(stackAfter({ rev: 1 }, { rev: 2, undoes: [1] }, { rev: 3 })).toEqual({ undo: [3], redo: [] });
  });

  it("forgets a revision that cannot be taken back", () => {
    expect(without(stackAfter({ rev: 1 }, { rev: 2 }), 2)).toEqual({ undo: [1], redo: [] });
  });

  it("does not grow without end", () => {
    const stack = stackAfter(...Array.from({ length: 150 }, (_, index) => ({ rev: index + 1 })));
    expect(stack.undo).toHaveLength(100);
    expect(stack.undo.at(-1)).toBe(150);
  });
});
