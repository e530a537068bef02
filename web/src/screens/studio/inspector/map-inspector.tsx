import { localName } from "../../../i18n/translate";
import { mapInfo } from "../../../map/selectors";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { Fact } from "./fact";
import { HistoryList } from "./history-list";
import { MapText } from "./map-text";
import { RemovedList } from "./removed-list";

/** What the map is about; shown while nothing is chosen. */
export function MapInspector() {
  const studio = useStudio();
  const map = studio.read();
  const info = mapInfo(map);
  if (info === undefined) {
    return null;
  }
  const spots = [...map.all("stage").values()].filter(
    (stage) =>
      stage.asked === true &&
      stage.excluded !== true &&
      !studio.facets.value.stages.some((one) => one.id === stage.id && one.count > 0),
  );
  return (
    <>
      <header class="inspector-head">
        <div>
          <h2>
            <MapText info={info} field="title" />
          </h2>
          {info.illustration === undefined ? null : <p class="sub illustration">{info.illustration}</p>}
        </div>
      </header>
      <p class="hint">{t("inspector.hint")}</p>
      <dl class="facts">
        {(["description", "place", "period", "source"] as const).map((field) => (
          <Fact key={field} label={t(`field.${field}`)}>
            <MapText info={info} field={field} />
          </Fact>
        ))}
        {spots.length > 0 ? (
          <Fact label={t("whiteSpots")}>
            <span class="edit-value">{spots.map((stage) => localName(stage)).join(" · ")}</span>
          </Fact>
        ) : null}
      </dl>
      <HistoryList />
      {studio.canEdit.value ? <RemovedList /> : null}
    </>
  );
}
