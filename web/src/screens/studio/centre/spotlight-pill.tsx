import { termTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { MapPill } from "./map-pill";

/** Says which actors the map points out, leads back to where they were chosen and lets the others come forward again. */
export function SpotlightPill() {
  const studio = useStudio();
  const shown = studio.spotlight.value;
  if (shown === undefined) {
    return null;
  }
  return (
    <MapPill
      what={shown.terms.map(termTitle).join(" · ")}
      off={t("spotlight.off")}
      onBack={() => {
        studio.view.value = shown.from;
      }}
      onOff={() => {
        studio.spotlight.value = undefined;
      }}
    />
  );
}
