import { formatNumber } from "../../../i18n/translate";
import { DropDown } from "../parts/drop-down";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** The density, and on a click what it means with this map's own numbers. */
export function DensityButton() {
  const studio = useStudio();
  const { value, linked, possible, actors } = studio.density.value;
  if (value === null) {
    return null;
  }
  const shown = formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <DropDown label={t("density", { value: shown })} class="foot-button" align="start" above={true}>
      {() => <p class="definition">{t("densityDefinition", { value: shown, linked, possible, actors })}</p>}
    </DropDown>
  );
}
