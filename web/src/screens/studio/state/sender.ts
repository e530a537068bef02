import type { RoomClient } from "../../../live/room-client";
import type { RejectedBatch } from "../../../map/pending";
import type { Op } from "../../../protocol/ops";
import { common } from "../texts";
import type { Notices } from "./notices";

/** What became of ops: on the map, or refused with the reason. */
export type Settled = { readonly ok: true } | { readonly ok: false; readonly refused: RejectedBatch };

/** Sends ops and tells what became of them. Whatever is sent shows at once. */
export class Sender {
  private readonly room: RoomClient;
  private readonly notices: Notices;

  constructor(room: RoomClient, notices: Notices) {
    this.room = room;
    this.notices = notices;
  }

  /** Sends, and says in a notice when it was refused. True when it is on the map. */
  async send(...ops: readonly Op[]): Promise<boolean> {
    const settled = await this.submit(ops);
    if (!settled.ok) {
      this.complain(settled.refused);
    }
    return settled.ok;
  }

  /** Sends and leaves it to the caller to show a refusal, for example at the field. */
  async submit(ops: readonly Op[]): Promise<Settled> {
    const seq = await this.room.submit(...ops);
    const settled = await this.settlement(seq);
    if (!settled.ok) {
      await this.room.dismiss(seq);
    }
    return settled;
  }

  complain(refused: RejectedBatch): void {
    this.notices.keep(common(`error.${refused.code}`), "bad");
  }

  private settlement(seq: number): Promise<Settled> {
    const { store } = this.room;
    return new Promise((resolve) => {
      const look = (): boolean => {
        if (store.pending.peek().some((batch) => batch.seq === seq)) {
          return false;
        }
        const refused = store.rejected.peek().find((batch) => batch.seq === seq);
        resolve(refused === undefined ? { ok: true } : { ok: false, refused });
        return true;
      };
      if (!look()) {
        const stop = store.subscribe(() => {
          if (look()) {
            stop();
          }
        });
      }
    });
  }
}
