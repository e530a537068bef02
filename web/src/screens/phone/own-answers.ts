import { type Result, success } from "../../live/result";
import type { AnswerReport, GroupSaid } from "../../protocol/answers";
import type { Op } from "../../protocol/ops";
import { OwnWords, type WordRoom } from "./own-words";

type AnswerOp = Extract<Op, { op: "answer.set" }>;

/** What one said of the groups at stages, by stage; an empty list is "I do not know". */
export type Answers = ReadonlyMap<string, readonly GroupSaid[]>;
export type OwnAnswers = OwnWords<AnswerOp, Answers>;

export function ownAnswers(room: WordRoom, ask: () => Promise<Result<AnswerReport>>): OwnAnswers {
  return new OwnWords<AnswerOp, Answers>(room, {
    is: (op) => op.op === "answer.set",
    none: new Map(),
    after: answered,
    ask: async () => {
      const answer = await ask();
      return answer.ok
        ? success<Answers>(new Map(answer.value.mine.map(({ stage, groups }) => [stage, groups])))
        : answer;
    },
  });
}

function answered(before: Answers, { stage, groups }: AnswerOp): Answers {
  const after = new Map(before);
  if (groups === undefined) {
    after.delete(stage);
  } else {
    after.set(stage, groups);
  }
  return after;
}
