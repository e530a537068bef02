import { type ReadonlySignal, signal } from "@preact/signals";
import type { MapStore } from "../../map/map-store";
import type { Change } from "../../protocol/changes";
import type { Op } from "../../protocol/ops";

interface OwnRoom {
  readonly store: Pick<MapStore, "subscribe">;
  /** The participant id of this person. */
  readonly me: () => string;
  readonly submit: (op: Op) => unknown;
}

/** What this person did last, so that it can be undone, and what was undone, so that it can be redone. */
export class OwnChanges {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  private readonly canUndoSignal = signal(false);
  private readonly canRedoSignal = signal(false);
  private readonly room: OwnRoom;
  /** Revisions of own changes that can be taken back, oldest first. */
  private done: number[] = [];
  /** Revisions of own undos that can be taken back, oldest first. */
  private undone: number[] = [];

  constructor(room: OwnRoom) {
    this.room = room;
    this.canUndo = this.canUndoSignal;
    this.canRedo = this.canRedoSignal;
  }

  follow(): () => void {
    return this.room.store.subscribe((news) => {
      const me = this.room.me();
      for (const change of news.changes) {
        if (change.by === me) {
          this.note(change);
        }
      }
      this.canUndoSignal.value = this.done.length > 0;
      this.canRedoSignal.value = this.undone.length > 0;
    });
  }

  undo(): void {
    const rev = this.done.at(-1);
    if (rev !== undefined) {
      this.room.submit({ op: "undo", rev });
    }
  }

  redo(): void {
    const rev = this.undone.at(-1);
    if (rev !== undefined) {
      this.room.submit({ op: "undo", rev });
    }
  }

  private note(change: Change): void {
    const undoes = change.undoes ?? [];
    const redoes = undoes.some((rev) => this.undone.includes(rev));
    this.done = this.done.filter((rev) => !undoes.includes(rev));
    this.undone = this.undone.filter((rev) => !undoes.includes(rev));
    // Taking back all that one person did also undoes, but is itself a step that "Undo" takes back.
    if (change.what?.includes("undo") === true && !redoes) {
      this.undone.push(change.rev);
    } else if (!isNoContent(change)) {
      this.done.push(change.rev);
      // Something new was done: what was undone before stays undone.
      this.undone = redoes ? this.undone : [];
    }
  }
}

/** Where things stand, and what the projector plays. */
function isNoContent(change: Change): boolean {
  return change.what?.every((what) => what === "position.set" || what === "spread.show") === true;
}
