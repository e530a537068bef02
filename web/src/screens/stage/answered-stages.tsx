import { translator } from "../../i18n/translate";
import { stagesInOrder } from "../../map/selectors";
import { phaseOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import { usePolled } from "./use-polled";

const t = translator("stage");

/** How many stages of the chain somebody has named a group of. */
export function AnsweredStages({ stage }: { readonly stage: StageRoom }) {
  const report = usePolled(() => stage.rest.answers(stage.mapId), phaseOf(stage.info) === "poverty", stage);
  void stage.room.store.version.value;
  const stages = stagesInOrder(stage.room.store, "chain");
  const count = stages.filter(({ id }) => report?.answered.includes(id)).length;
  return <p class="answered-stages">{t("answers.count", { count, of: stages.length })}</p>;
}
