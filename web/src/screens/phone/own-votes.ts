import type { ReadonlySignal } from "@preact/signals";
import { type Result, success } from "../../live/result";
import type { Op } from "../../protocol/ops";
import type { VoteReport } from "../../protocol/plans";
import { OwnWords, type WordRoom } from "./own-words";

type VoteOp = Extract<Op, { op: "vote.set" }>;
type Topics = ReadonlySet<string>;

/** One's own dots. */
export class OwnVotes {
  /** The findings that carry a dot of this person. */
  readonly mine: ReadonlySignal<Topics>;
  private readonly words: OwnWords<VoteOp, Topics>;

  constructor(room: WordRoom, ask: () => Promise<Result<VoteReport>>) {
    this.words = new OwnWords<VoteOp, Topics>(room, {
      is: (op) => op.op === "vote.set",
      none: new Set(),
      after: voted,
      ask: async () => {
        const answer = await ask();
        return answer.ok ? success<Topics>(new Set(answer.value.mine)) : answer;
      },
    });
    this.mine = this.words.said;
  }

  /** Begins to follow the server's answers. Returns how to stop. */
  follow(): () => void {
    return this.words.follow();
  }

  toggle(topic: string): void {
    this.words.say({ op: "vote.set", topic, on: !this.mine.peek().has(topic) });
  }
}

function voted(before: Topics, { topic, on }: VoteOp): Topics {
  const after = new Set(before);
  if (on) {
    after.add(topic);
  } else {
    after.delete(topic);
  }
  return after;
}
