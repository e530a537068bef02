import { useStudio } from "../state/context";
import { t, whatIf } from "../texts";

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
        {shown.signs !== undefined
          ? whatIf("map.banner")
          : shown.name === undefined
            ? t("past.revision", { rev: shown.rev })
            : t("past.mark", { name: shown.name, rev: shown.rev })}
      </span>
      <button type="button" class="button small" onClick={() => past.backToNow()}>
        {shown.signs === undefined ? t("past.back") : whatIf("map.back")}
      </button>
    </div>
  );
}
