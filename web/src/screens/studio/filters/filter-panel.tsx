import { isFiltering, resetFilters, switchValues } from "../model/filters";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { ActorFilters } from "./actor-filters";
import { CheckRow } from "./check-row";
import { LinkFilters } from "./link-filters";
import { StageFilters } from "./stage-filters";

/** What is shown on the map and in the table. */
export function FilterPanel() {
  const studio = useStudio();
  const filters = studio.filters.value;
  const facets = studio.facets.value;
  const invented = facets.evidence.find((one) => one.id === "invented");
  const inventedOff = filters.evidence.has("invented");
  return (
    <aside class="filters" aria-label={t("filters.title")}>
      <div class="filters-tools">
        <label class="check-row">
          <input
            type="checkbox"
            checked={filters.fade}
            onChange={(event) => {
              studio.filters.value = { ...filters, fade: event.currentTarget.checked };
            }}
          />
          <span class="check-label">{t("filters.fade")}</span>
        </label>
        <button
          type="button"
          class="link-button"
          disabled={!isFiltering(filters)}
          onClick={() => {
            studio.filters.value = resetFilters(filters);
          }}
        >
          {t("filters.reset")}
        </button>
      </div>
      <ActorFilters />
      <LinkFilters />
      <StageFilters />
      <section>
        <h2>{t("filters.evidence")}</h2>
        <ul>
          {facets.evidence.map(({ id, count }) => (
            <li key={id}>
              <CheckRow
                state={filters.evidence.has(id) ? "off" : "on"}
                label={t(`evidence.${id as "stated"}`)}
                count={count}
                swatch={<span class={`evidence-dot evidence-${id}`} />}
                onSwitch={(on) => {
                  studio.filters.value = switchValues(filters, "evidence", [id], on);
                }}
              />
            </li>
          ))}
        </ul>
        {invented === undefined ? null : (
          <button
            type="button"
            class="button wide"
            aria-pressed={inventedOff}
            onClick={() => {
              studio.filters.value = switchValues(filters, "evidence", ["invented"], inventedOff);
            }}
          >
            {t(inventedOff ? "filters.showInvented" : "filters.hideInvented")}
          </button>
        )}
      </section>
    </aside>
  );
}
