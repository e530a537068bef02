import { useStudio } from "../state/context";
import { t } from "../texts";

/** Says that an earlier state is shown, and leads back. */
export function PastBanner() {
  const { past } = useStudio();
  const shown = past.shown.value;
  if (shown === null) {
    return null;
  }
  return (
    <div class="past-banner" role="status">
      <span>
        {shown.name === undefined
          ? t("past.revision", { rev: shown.rev })
          : t("past.mark", { name: shown.name, rev: shown.rev })}
      </span>
      <button type="button" class="button small" onClick={() => past.backToNow()}>
        {t("past.back")}
      </button>
    </div>
  );
}
