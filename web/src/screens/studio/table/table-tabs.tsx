import { formatNumber } from "../../../i18n/translate";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Actors or links. */
export function TableTabs() {
  const studio = useStudio();
  const map = studio.read();
  const tabs = [
    { id: "actors", name: t("table.actors"), count: map.all("actor").size },
    { id: "links", name: t("table.links"), count: map.all("link").size },
  ] as const;
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{t("table.which")}</legend>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          class="switch-item"
          aria-pressed={studio.tableOf.value === tab.id}
          onClick={() => {
            studio.tableOf.value = tab.id;
          }}
        >
          {tab.name} <span class="count">{formatNumber(tab.count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
