import { localName } from "../../../i18n/translate";
import { switchValues } from "../model/filters";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { CheckRow } from "./check-row";

export function StageFilters() {
  const studio = useStudio();
  // Names follow the language.
  void studio.words.value;
  const { stages } = studio.facets.value;
  const filters = studio.filters.value;
  return (
    <section hidden={stages.length === 0}>
      <h2>{t("filters.stages")}</h2>
      <ul>
        {stages.map(({ id, count, stage }) => (
          <li key={id}>
            <CheckRow
              state={filters.stages.has(id) ? "off" : "on"}
              label={stage === undefined ? t("noStage") : localName(stage)}
              count={count}
              onSwitch={(on) => {
                studio.filters.value = switchValues(filters, "stages", [id], on);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
