import { openRoom } from "../../../live/open-room";
import type { RestClient } from "../../../live/rest-client";
import { failure, type Result, success } from "../../../live/result";
import { type Entrance, enter, rememberMap } from "../../../live/session";
import { nameTypes } from "../../../reports/analysis-words";
import { takeMerge } from "./branch";
import { besideIn } from "./clusters";
import { Studio } from "./studio";

/** Enters the map that the address names and opens its room. */
export async function openStudio(rest: RestClient, entrance: Entrance): Promise<Result<Studio>> {
  const beside = besideIn(location.search);
  const [session, vocabulary] = await Promise.all([enter(rest, entrance), rest.vocabulary()]);
  if (!session.ok) {
    return session;
  }
  if (!vocabulary.ok) {
    return vocabulary;
  }
  nameTypes(vocabulary.value.actorTypes);
  const { map, participant } = session.value;
  rememberMap(map.id, location, history);
  try {
    const room = await openRoom(map.id, participant, rest);
    const studio = new Studio(map.id, room, rest, vocabulary.value);
    void studio.findQuestions();
    if (beside !== undefined) {
      studio.clusters.choose(beside);
      studio.view.value = "clusters";
    }
    const merged = takeMerge(map.id);
    if (merged !== undefined) {
      studio.ownChanges.adopt(merged);
    }
    return success(studio);
  } catch (error) {
    return failure({ code: "unreachable", message: error instanceof Error ? error.message : "no room" });
  }
}
