import { methodTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Says which measure gives the actors their size, leads to it and takes it off the map. */
export function MeasurePill() {
  const studio = useStudio();
  const method = studio.method.value;
  if (method === undefined || studio.analyses.shown.value === null) {
    return null;
  }
  return (
    <p class="measure-pill">
      <button
        type="button"
        class="button"
        onClick={() => {
          studio.view.value = "measures";
        }}
      >
        {t("measures.onMap")} <strong>{methodTitle(method)}</strong>
      </button>
      <button
        type="button"
        class="button tool"
        aria-label={t("measures.offMap")}
        title={t("measures.offMap")}
        onClick={() => {
          studio.analyses.clear();
          studio.method.value = undefined;
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </p>
  );
}
