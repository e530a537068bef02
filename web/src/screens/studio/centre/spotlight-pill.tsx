import { termTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Says which actors the map points out, leads back to where they were chosen and lets the others come forward again. */
export function SpotlightPill() {
  const studio = useStudio();
  const shown = studio.spotlight.value;
  if (shown === undefined) {
    return null;
  }
  return (
    <p class="measure-pill">
      <button
        type="button"
        class="button"
        onClick={() => {
          studio.view.value = shown.from;
        }}
      >
        {t("measures.onMap")} <strong>{shown.terms.map(termTitle).join(" · ")}</strong>
      </button>
      <button
        type="button"
        class="button tool"
        aria-label={t("spotlight.off")}
        title={t("spotlight.off")}
        onClick={() => {
          studio.spotlight.value = undefined;
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </p>
  );
}
