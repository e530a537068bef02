import { methodTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { MapPill } from "./map-pill";

/** Says which measure gives the actors their size, leads to it and takes it off the map. */
export function MeasurePill() {
  const studio = useStudio();
  const method = studio.method.value;
  if (method === undefined || studio.analyses.shown.value === null) {
    return null;
  }
  return (
    <MapPill
      what={methodTitle(method)}
      off={t("measures.offMap")}
      onBack={() => {
        studio.view.value = "measures";
      }}
      onOff={() => {
        studio.analyses.clear();
        studio.method.value = undefined;
      }}
    />
  );
}
