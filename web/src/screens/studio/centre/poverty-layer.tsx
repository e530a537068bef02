import { PovertyKey } from "../../../reports/poverty-key";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Switches the poverty layer on and off, and says what it shows. */
export function PovertyLayer() {
  const studio = useStudio();
  const isOn = studio.showsPoverty.value;
  const poverty = studio.findings.poverty.value;
  return (
    <div class="poverty-layer">
      <button
        type="button"
        class="button"
        aria-pressed={isOn}
        onClick={() => {
          studio.findings.begin();
          studio.showsPoverty.value = !isOn;
        }}
      >
        {t("poverty.layer")}
      </button>
      {isOn && poverty !== undefined ? <PovertyKey poverty={poverty} map={studio.read()} /> : null}
    </div>
  );
}
