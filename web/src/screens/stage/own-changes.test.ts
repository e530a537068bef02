import { beforeEach, describe, expect, it } from "vitest";
import { MapStore } from "../../map/map-store";
import type { Op } from "../../protocol/ops";
import { OwnChanges } from "./own-changes";

let store: MapStore;
let own: OwnChanges;
let sent: Op[];

beforeEach(() => {
  store = new MapStore();
  store.load({ rev: 0, hash: "", elements: [] });
  sent = [];
  own = new OwnChanges({ store, me: () => "me", submit: (op) => sent.push(op) });
  own.follow();
});

function happened(rev: number, what: string, undoes?: number[], by = "me"): void {
  store.apply([{ rev, by, what: [what], effects: [], ...(undoes === undefined ? {} : { undoes }) }]);
}

describe("undo and redo", () => {
  it("take back the last own change, never that of somebody else", () => {
    happened(1, "mode.set");
    happened(2, "actor.add", undefined, "other");
    own.undo();
    expect(sent).toEqual([{ op: "undo", rev: 1 }]);
    happened(3, "undo", [1]);
    expect([own.canUndo.value, own.canRedo.value]).toEqual([false, true]);
    own.redo();
    expect(sent.at(-1)).toEqual({ op: "undo", rev: 3 });
    happened(4, "undo", [3]);
    expect([own.canUndo.value, own.canRedo.value]).toEqual([true, false]);
  });

  it("can take back that all of one person was undone", () => {
    happened(1, "actor.add", undefined, "other");
    happened(2, "revert.person", [1]);
    own.undo();
    expect(sent).toEqual([{ op: "undo", rev: 2 }]);
  });

  it("leave places alone", () => {
    happened(1, "position.set");
    expect(own.canUndo.value).toBe(false);
  });
});
