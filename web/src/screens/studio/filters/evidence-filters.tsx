import { switchValues } from "../model/filters";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { CheckRow } from "./check-row";

/** By where it comes from; what is invented goes with one click. */
export function EvidenceFilters() {
  const studio = useStudio();
  const filters = studio.filters.value;
  const { evidence } = studio.facets.value;
  const inventedOff = filters.evidence.has("invented");
  const change = (mark: string, on: boolean): void => {
    studio.filters.value = switchValues(filters, "evidence", [mark], on);
  };
  return (
    <section hidden={evidence.length === 0}>
      <h2>{t("filters.evidence")}</h2>
      <ul>
        {evidence.map(({ id, count }) => (
          <li key={id}>
            <CheckRow
              state={filters.evidence.has(id) ? "off" : "on"}
              label={t(`evidence.${id}`)}
              count={count}
              swatch={<span class={`evidence-dot evidence-${id}`} />}
              onSwitch={(on) => change(id, on)}
            />
          </li>
        ))}
      </ul>
      {evidence.some((one) => one.id === "invented") ? (
        <button
          type="button"
          class="button small wide"
          aria-pressed={inventedOff}
          onClick={() => change("invented", inventedOff)}
        >
          {t(inventedOff ? "filters.showInvented" : "filters.hideInvented")}
        </button>
      ) : null}
    </section>
  );
}
