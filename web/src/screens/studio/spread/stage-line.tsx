import { mapInfo } from "../../../map/selectors";
import { useStudio } from "../state/context";
import { playable } from "../state/spread";
import { t } from "../texts";

/** Puts what was computed on the projector, where a facilitator goes through it, and takes it away again. */
export function StageLine() {
  const studio = useStudio();
  const { room, spread, sender } = studio;
  void room.store.version.value;
  const info = mapInfo(room.store);
  const request = spread.run.request.value;
  const method = playable.find((each) => each === request?.method);
  if (room.role.value !== "facilitator" || info?.origin !== undefined || request === null || method === undefined) {
    return null;
  }
  const settings = request.settings ?? {};
  const isShown = info?.spread !== undefined;
  return (
    <p class="stage-line">
      <button
        type="button"
        class="button small"
        onClick={() => void sender.send({ op: "spread.show", spread: { method, settings, step: 0 } })}
      >
        {t("spread.toStage")}
      </button>
      {isShown ? (
        <>
          <button type="button" class="button small" onClick={() => void sender.send({ op: "spread.show" })}>
            {t("spread.offStage")}
          </button>
          <a href={`stage.html?map=${encodeURIComponent(studio.map)}`}>{t("spread.onStage")}</a>
        </>
      ) : null}
    </p>
  );
}
