import { FindingCard } from "../../../reports/finding-card";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Says which finding the map shows, leads back to the list and takes it off the map. */
export function FindingPill() {
  const studio = useStudio();
  const shown = studio.findings.onMap.value;
  if (shown === undefined) {
    return null;
  }
  return (
    <div class="finding-pill">
      <FindingCard finding={shown.finding}>
        <p class="finding-tools">
          <button
            type="button"
            class="button"
            onClick={() => {
              studio.view.value = "gaps";
            }}
          >
            {t("gaps.back")}
          </button>
          <button type="button" class="button" onClick={() => studio.findings.hide()}>
            {t("gaps.hide")}
          </button>
        </p>
      </FindingCard>
    </div>
  );
}
