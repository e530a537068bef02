import { useStudio } from "../state/context";
import { t } from "../texts";

/** Leads from what belongs to the chain back to it. */
export function BackToChain() {
  const studio = useStudio();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        studio.view.value = "chain";
      }}
    >
      {t("plan.back")}
    </button>
  );
}
