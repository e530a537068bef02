import { isolated } from "../../../i18n/translate";
import { mapAddress } from "../files/map-list";
import { clockTime } from "../model/times";
import { useStudio } from "../state/context";
import { whatIf } from "../texts";

/** Says all the time that this is a copy, and leads back. */
export function BranchBanner() {
  const studio = useStudio();
  const origin = studio.branch.origin.value;
  if (origin === undefined) {
    return null;
  }
  return (
    <div class="branch-banner" role="status">
      <span class="branch-sign" aria-hidden="true">
        ?
      </span>
      <p>
        <strong>{whatIf("banner.title")}</strong>{" "}
        {whatIf("banner.text", { title: isolated(studio.title.value), time: clockTime(origin.at), rev: origin.rev })}
      </p>
      {studio.view.value === "compare" ? null : (
        <button
          type="button"
          class="button small"
          onClick={() => {
            studio.past.backToNow();
            studio.view.value = "compare";
          }}
        >
          {whatIf("banner.compare")}
        </button>
      )}
      <a class="button small" href={mapAddress(origin.map)}>
        {whatIf("banner.back")}
      </a>
    </div>
  );
}
