import { signal } from "@preact/signals";
import type { Change } from "../../../protocol/changes";
import { historyLines } from "../model/history-words";
import { afterChange, emptyStack, type UndoStack, without } from "../model/undo-stack";
import { common, fieldName, listOf, t, whatIf } from "../texts";
import type { Studio } from "./studio";

/** What this page wrote, for undo and redo. */
export class OwnChanges {
  readonly stack = signal<UndoStack>(emptyStack);
  /** A revision that others built on; the person is asked before it is taken back. */
  readonly toConfirm = signal<number | null>(null);
  /** Elements as this page last wrote them, by `kind/id`. */
  readonly written = new Map<string, unknown>();
  readonly stop: () => void;

  private readonly studio: Studio;
  private readonly texts = new Map<number, string>();

  constructor(studio: Studio) {
    this.studio = studio;
    const { store } = studio.room;
    this.stop = store.subscribe(({ changes }) => {
      for (const change of changes) {
        if (store.isOwn(change)) {
          this.remember(change);
        }
      }
    });
  }

  /** Takes a change of this person that another page made among those that can be undone, and offers that. */
  adopt(rev: number): void {
    const text = whatIf("undo.notice", { rev });
    this.texts.set(rev, text);
    this.stack.value = { undo: [...this.stack.peek().undo, rev], redo: [] };
    this.studio.notices.say(text, "good", { label: whatIf("undo.action"), run: () => void this.takeBack(rev, false) });
  }

  /** What the next undo takes back, in words. */
  nextText(which: "undo" | "redo"): string | undefined {
    const rev = this.stack.value[which].at(-1);
    return rev === undefined ? undefined : this.texts.get(rev);
  }

  async undo(confirm = false): Promise<void> {
    const rev = this.stack.peek().undo.at(-1);
    if (rev !== undefined) {
      await this.takeBack(rev, confirm);
    }
  }

  async redo(): Promise<void> {
    const rev = this.stack.peek().redo.at(-1);
    if (rev !== undefined) {
      await this.takeBack(rev, false);
    }
  }

  async confirmed(): Promise<void> {
    const rev = this.toConfirm.peek();
    this.toConfirm.value = null;
    if (rev !== null) {
      await this.takeBack(rev, true);
    }
  }

  private async takeBack(rev: number, confirm: boolean): Promise<void> {
    const { sender, notices } = this.studio;
    const settled = await sender.submit([{ op: "undo", rev, ...(confirm ? { confirm } : {}) }]);
    if (settled.ok) {
      return;
    }
    if (settled.refused.code === "confirm_needed") {
      this.toConfirm.value = rev;
    } else {
      this.stack.value = without(this.stack.peek(), rev);
      notices.keep(common(`error.${settled.refused.code}`), "bad");
    }
  }

  /** An undo that others' later changes left nothing of is told only by what was left as it is. */
  private sayUndone(change: Change): void {
    const rev = change.undoes?.[0];
    if (rev !== undefined && (change.effects.length > 0 || change.reload === true)) {
      const text = this.texts.get(rev) ?? t("revision", { rev });
      const again = this.stack.peek().redo.includes(rev);
      this.studio.notices.say(t(again ? "redone" : "undone", { text }), "good");
    }
  }

  private remember(change: Change): void {
    const words = this.studio.liveWords.peek();
    this.texts.set(change.rev, historyLines([change], words)[0]?.text ?? "");
    this.sayUndone(change);
    this.stack.value = afterChange(this.stack.peek(), change);
    for (const effect of change.effects) {
      this.written.set(`${effect.kind}/${effect.id}`, effect.value);
    }
    for (const skipped of change.skipped ?? []) {
      const name = skipped.kind === "actor" ? words.actor(skipped.id) : t("aLink");
      this.studio.notices.say(t("undoSkipped", { name, fields: listOf(skipped.fields.map(fieldName)) }));
    }
  }
}
