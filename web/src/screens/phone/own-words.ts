import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Result } from "../../live/result";
import type { RoomClient } from "../../live/room-client";
import type { Op } from "../../protocol/ops";

/** The part of a room that private words need. */
export type WordRoom = Pick<RoomClient, "store" | "submit">;

interface Kind<O extends Op, S> {
  readonly is: (op: Op) => op is O;
  readonly none: S;
  /** What is said after an operation. */
  readonly after: (before: S, op: O) => S;
  /** What the server has. */
  readonly ask: () => Promise<Result<S>>;
}

/**
 * What this person said in private (dots, ratings, answers): shown at once, kept on this phone until the server has it,
 * and taken back when the server refuses it.
 */
export class OwnWords<O extends Op, S> {
  readonly said: ReadonlySignal<S>;
  /** What the server has is here: until then nobody knows what was said on an earlier visit. */
  readonly ready: ReadonlySignal<boolean>;
  private readonly room: WordRoom;
  private readonly kind: Kind<O, S>;
  private readonly known;
  private readonly readySignal = signal(false);
  private waiting: ReadonlyMap<number, readonly O[]> = new Map();
  private refused: ReadonlySet<number> = new Set();
  private taken = 0;

  constructor(room: WordRoom, kind: Kind<O, S>) {
    this.room = room;
    this.kind = kind;
    this.known = signal(kind.none);
    this.ready = this.readySignal;
    this.said = computed(() => {
      void room.store.version.value;
      return room.store.pending
        .peek()
        .flatMap((batch) => this.opsOf(batch))
        .reduce(kind.after, this.known.value);
    });
  }

  /** Begins to follow the server's answers. Returns how to stop. */
  follow(): () => void {
    void this.learn();
    return effect(() => {
      void this.room.store.version.value;
      this.settle();
    });
  }

  say(op: O): void {
    // A device that cannot save shows nothing, for nothing was sent.
    this.room.submit(op).catch(() => undefined);
  }

  /** Nobody is told of private words, so one's own change says nothing of them: what left the outbox unrefused counts. */
  private settle(): void {
    const { pending, rejected } = this.room.store;
    const waiting = new Map(pending.peek().map((batch) => [batch.seq, this.opsOf(batch)]));
    const refused = new Set(rejected.peek().map(({ seq }) => seq));
    const taken = [...this.waiting].filter(([seq]) => !waiting.has(seq) && !refused.has(seq)).flatMap(([, ops]) => ops);
    const isNews = rejected.peek().some((batch) => this.opsOf(batch).length > 0 && !this.refused.has(batch.seq));
    [this.waiting, this.refused] = [waiting, refused];
    if (taken.length > 0) {
      this.taken++;
      this.known.value = taken.reduce(this.kind.after, this.known.peek());
    }
    if (isNews) {
      void this.learn();
    }
  }

  /** Asks the server again. */
  async learn(): Promise<void> {
    const before = this.taken;
    const answer = await this.kind.ask();
    if (before !== this.taken) {
      // Something was taken while the answer was under way, which may not know of it.
      await this.learn();
      return;
    }
    if (answer.ok) {
      this.known.value = answer.value;
    }
    this.readySignal.value = true;
  }

  private opsOf({ ops }: { readonly ops: readonly Op[] }): readonly O[] {
    return ops.filter(this.kind.is);
  }
}
