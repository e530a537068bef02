import { render } from "preact";
import "../../ui/components.css";
import "./stage-main.css";
import "./cards.css";
import "./console.css";
import "./console-panels.css";
import "../../reports/findings.css";
import "../../reports/spread/player.css";
import { preferredLanguage, useLanguage } from "../../i18n/translate";
import { openRoom, openRoomAsViewer } from "../../live/open-room";
import { RestClient } from "../../live/rest-client";
import { failure, type Result, success } from "../../live/result";
import { type Entrance as Address, enter, mayFacilitate, rememberMap, takeEntrance } from "../../live/session";
import { findingAreas, nameTypes } from "../../reports/analysis-words";
import { Looks } from "../../viewer/looks";
import { Entrance } from "./entrance";
import { StageApp } from "./stage-app";
import { StageRoom } from "./stage-room";

async function openStage(rest: RestClient, address: Address): Promise<Result<StageRoom>> {
  const session = await enter(rest, address);
  if (!session.ok) {
    return session;
  }
  const { map, role, participant } = session.value;
  if (role === "participant") {
    return failure({ code: "unauthenticated", message: "a participant's session does not open the stage" });
  }
  const vocabulary = await rest.vocabulary();
  if (!vocabulary.ok) {
    return vocabulary;
  }
  nameTypes(vocabulary.value.actorTypes);
  const { hash } = location;
  rememberMap(map.id, location, history);
  if (hash === "#projector" || hash === "#console") {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
  }
  // A projector shows what the room may see, also when a facilitator's browser drives it.
  const open = mayFacilitate(role) && hash !== "#projector" ? openRoom : openRoomAsViewer;
  const room = await open(map.id, participant, rest);
  return success(new StageRoom(room, rest, new Looks(vocabulary.value), map.id, role));
}

async function start(root: HTMLElement): Promise<void> {
  const rest = new RestClient();
  const personal = preferredLanguage();
  await useLanguage(personal, ["common", "viewer", "stage", "report", ...findingAreas]);
  const stage = await openStage(rest, takeEntrance(location, history));
  if (stage.ok) {
    render(<StageApp stage={stage.value} personal={personal} />, root);
    return;
  }
  const mine = await rest.mySessions();
  const sessions = mine.ok ? mine.value.sessions.filter((session) => session.role !== "participant") : [];
  render(<Entrance problem={stage.problem} sessions={sessions} />, root);
}

const root = document.getElementById("app");
if (root !== null) {
  void start(root);
}
