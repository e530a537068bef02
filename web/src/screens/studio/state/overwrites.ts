import type { Change, Overwrote } from "../../../protocol/changes";
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
    const name = kind === "actor" ? words.actor(id) : kind === "link" ? this.linkName(id) : t("theMap");
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

  private linkName(id: string): string {
    const link = this.studio.room.store.get("link", id);
    return link === undefined ? t("aLink") : this.studio.liveWords.peek().link(link);
  }
}
