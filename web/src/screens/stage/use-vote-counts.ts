import { useMemo } from "preact/hooks";
import type { StageRoom } from "./stage-room";
import { usePolled } from "./use-polled";

/** How many dots each finding has, while the facilitator shows them; votes are no news of the map, so they are asked for. */
export function useVoteCounts(stage: StageRoom): ReadonlyMap<string, number> | undefined {
  const report = usePolled(() => stage.rest.votes(stage.mapId), stage.info?.votesShown === true, stage);
  const counts = report?.counts;
  return useMemo(
    () => (counts === undefined ? undefined : new Map(counts.map(({ topic, votes }) => [topic, votes]))),
    [counts],
  );
}
