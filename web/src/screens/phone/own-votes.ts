import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Result } from "../../live/result";
import type { RoomClient } from "../../live/room-client";
import type { Op } from "../../protocol/ops";
import type { VoteReport } from "../../protocol/plans";

type VoteOp = Extract<Op, { op: "vote.set" }>;

/** One's own dots: shown at once, and taken back when the server refuses them. */
export class OwnVotes {
  /** The findings that carry a dot of this person. */
  readonly mine: ReadonlySignal<ReadonlySet<string>>;
  private readonly room: Pick<RoomClient, "store" | "submit">;
  private readonly ask: () => Promise<Result<VoteReport>>;
  private readonly known = signal<ReadonlySet<string>>(new Set());
  private waiting: ReadonlyMap<number, readonly VoteOp[]> = new Map();
  private refused: ReadonlySet<number> = new Set();

  constructor(room: Pick<RoomClient, "store" | "submit">, ask: () => Promise<Result<VoteReport>>) {
    this.room = room;
    this.ask = ask;
    this.mine = computed(() => {
      void room.store.version.value;
      return room.store.pending.peek().flatMap(votesOf).reduce(voted, this.known.value);
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

  toggle(topic: string): void {
    // A device that cannot save shows no dot, for nothing was sent.
    this.room.submit({ op: "vote.set", topic, on: !this.mine.peek().has(topic) }).catch(() => undefined);
  }

  /** Nobody is told of votes, so one's own change says nothing of them: what left the outbox unrefused counts. */
  private settle(): void {
    const { pending, rejected } = this.room.store;
    const waiting = new Map(pending.peek().map((batch) => [batch.seq, votesOf(batch)]));
    const refused = new Set(rejected.peek().map(({ seq }) => seq));
    const taken = [...this.waiting].filter(([seq]) => !waiting.has(seq) && !refused.has(seq)).flatMap(([, ops]) => ops);
    const isNews = rejected.peek().some((batch) => votesOf(batch).length > 0 && !this.refused.has(batch.seq));
    [this.waiting, this.refused] = [waiting, refused];
    if (taken.length > 0) {
      this.known.value = taken.reduce(voted, this.known.peek());
    }
    if (isNews) {
      void this.learn();
    }
  }

  private async learn(): Promise<void> {
    const answer = await this.ask();
    if (answer.ok) {
      this.known.value = new Set(answer.value.mine);
    }
  }
}

function votesOf({ ops }: { readonly ops: readonly Op[] }): readonly VoteOp[] {
  return ops.filter((op) => op.op === "vote.set");
}

function voted(before: ReadonlySet<string>, { topic, on }: VoteOp): ReadonlySet<string> {
  const after = new Set(before);
  if (on) {
    after.add(topic);
  } else {
    after.delete(topic);
  }
  return after;
}
