import { useEffect, useState } from "preact/hooks";
import type { StageRoom } from "./stage-room";

const askEveryMs = 2_000;

/** How many dots each finding has, while the facilitator shows them; votes are no news of the map, so they are asked for. */
export function useVoteCounts(stage: StageRoom): ReadonlyMap<string, number> | undefined {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>();
  const isShown = stage.info?.votesShown === true;
  useEffect(() => {
    if (!isShown) {
      setCounts(undefined);
      return undefined;
    }
    const ask = async (): Promise<void> => {
      const answer = await stage.rest.votes(stage.mapId);
      if (answer.ok && answer.value.counts !== undefined) {
        setCounts(new Map(answer.value.counts.map(({ topic, votes }) => [topic, votes])));
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(timer);
  }, [stage, isShown]);
  return counts;
}
