import { localName, translator } from "../../i18n/translate";
import type { Stage } from "../../protocol/elements";
import { chainLanes, type Lane } from "../../viewer/lanes";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const viewer = translator("viewer");

/** Which stages were asked about: that is what tells a white spot from a question nobody put. */
export function StagesPanel({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const lanes = chainLanes(stage.room.store);
  return (
    <section class="panel">
      <h2 class="panel-title">{t("stages")}</h2>
      <p class="panel-note">{t(lanes.length === 0 ? "stages.none" : "stages.means")}</p>
      <ul class="stage-rows">
        {lanes.map((lane) => (
          <li key={lane.stage.id} class="stage-row">
            <label class="stage-asked">
              <input
                type="checkbox"
                checked={lane.stage.asked === true}
                onChange={(event) => put(stage, { ...lane.stage, asked: event.currentTarget.checked })}
              />
              <bdi>{localName(lane.stage)}</bdi>
            </label>
            <span class={`lane-state lane-${lane.state}`}>{laneWords(lane)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function laneWords(lane: Lane): string {
  return lane.state === "filled" ? viewer("lane.actors", { count: lane.count.actors }) : viewer(`lane.${lane.state}`);
}

function put(room: StageRoom, changed: Stage): void {
  const { rev: _, ...stage } = changed;
  void room.room.submit({ op: "stage.put", stage });
}
