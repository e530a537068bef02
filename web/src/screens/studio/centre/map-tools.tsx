import { ClustersButton } from "../clusters/clusters-button";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { FindingPill } from "./finding-pill";
import { Legend } from "./legend";
import { MeasurePill } from "./measure-pill";
import { PovertyLayer } from "./poverty-layer";
import { SpotlightPill } from "./spotlight-pill";

/** Zooming by button, for those who cannot or do not want to use the wheel. */
export function MapTools() {
  const studio = useStudio();
  const surface = studio.surface.value;
  const tools = [
    { name: t("zoom.in"), sign: "+", run: () => surface?.zoomBy(1.25) },
    { name: t("zoom.out"), sign: "−", run: () => surface?.zoomBy(0.8) },
    { name: t("zoom.fit"), sign: "⛶", run: () => surface?.fit() },
  ];
  return (
    <div class="map-tools">
      <div class="zoom" role="toolbar" aria-label={t("zoom.title")}>
        {tools.map(({ name, sign, run }) => (
          <button key={sign} type="button" class="button tool" aria-label={name} title={name} onClick={run}>
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
      {studio.view.value === "chain" ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            studio.view.value = "plan";
          }}
        >
          {t("plan.open")}
        </button>
      ) : null}
      {studio.view.value === "chain" ? <ClustersButton /> : null}
      <PovertyLayer />
      <MeasurePill />
      <FindingPill />
      <SpotlightPill />
      <Legend />
    </div>
  );
}
