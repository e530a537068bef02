import { type Result, success } from "../../live/result";
import type { OwnRating, RatingReport } from "../../protocol/answers";
import type { Op } from "../../protocol/ops";
import { OwnWords, type WordRoom } from "./own-words";

type RatingOp = Extract<Op, { op: "rating.set" }>;

/** One's own ratings, by the organisation they are about. */
export type Ratings = ReadonlyMap<string, OwnRating>;
export type OwnRatings = OwnWords<RatingOp, Ratings>;

export function ownRatings(room: WordRoom, ask: () => Promise<Result<RatingReport>>): OwnRatings {
  return new OwnWords<RatingOp, Ratings>(room, {
    is: (op) => op.op === "rating.set",
    none: new Map(),
    after: rated,
    ask: async () => {
      const answer = await ask();
      return answer.ok ? success<Ratings>(new Map(answer.value.mine.map((rating) => [rating.about, rating]))) : answer;
    },
  });
}

function rated(before: Ratings, { op: _, ...rating }: RatingOp): Ratings {
  return new Map(before).set(rating.about, { ...rating, counted: before.get(rating.about)?.counted ?? false });
}
