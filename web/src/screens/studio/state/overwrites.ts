import type { Change, Overwrote } from "../../../protocol/changes";
import type { Actor } from "../../../protocol/elements";
import { fieldText } from "../model/field-text";
import { fieldName, t } from "../texts";
import type { Studio } from "./studio";

/** Says calmly when somebody wrote over what this person just wrote. */
export class Overwrites {
  readonly stop: () => void;
  private readonly studio: Studio;

  constructor(studio: Studio) {
    this.studio = studio;
    this.stop = studio.room.store.subscribe(({ changes }) => {
      for (const change of changes) {
        this.look(change);
      }
    });
  }

  private look(change: Change): void {
    const me = this.studio.room.people.me.peek().id;
    for (const overwrote of change.by === me ? [] : (change.overwrote ?? [])) {
      if (overwrote.by === me) {
        this.tell(change, overwrote);
      }
    }
  }

  private tell(change: Change, { kind, id, fields }: Overwrote): void {
    const words = this.studio.liveWords.peek();
    const after = change.effects.find((effect) => effect.kind === kind && effect.id === id)?.value ?? undefined;
    const before = this.studio.ownChanges.written.get(`${kind}/${id}`);
    const name = this.nameOf(kind, id, before);
    for (const field of fields) {
      this.studio.notices.keep(
        t("overwritten", {
          nick: this.studio.nick(change.by ?? ""),
          field: fieldName(field),
          name,
          mine: fieldText(before, field, words),
          theirs: fieldText(after, field, words),
        }),
        "calm",
      );
    }
  }

  /** An actor is called as this person wrote it, whatever it is called by now. */
  private nameOf(kind: Overwrote["kind"], id: string, before: unknown): string {
    const words = this.studio.liveWords.peek();
    if (kind === "actor") {
      return (before as Actor | undefined)?.name ?? words.actor(id);
    }
    const link = kind === "link" ? this.studio.room.store.get("link", id) : undefined;
    return link === undefined ? t(kind === "link" ? "aLink" : "theMap") : words.link(link);
  }
}
