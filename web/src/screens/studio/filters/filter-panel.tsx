import { isFiltering, resetFilters } from "../model/filters";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { ActorFilters } from "./actor-filters";
import { EvidenceFilters } from "./evidence-filters";
import { LinkFilters } from "./link-filters";
import { StageFilters } from "./stage-filters";

/** What is shown on the map and in the table. */
export function FilterPanel() {
  const studio = useStudio();
  const filters = studio.filters.value;
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
      <EvidenceFilters />
      <ActorFilters />
      <LinkFilters />
      <StageFilters />
    </aside>
  );
}
