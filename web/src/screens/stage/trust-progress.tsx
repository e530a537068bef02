import { translator } from "../../i18n/translate";
import { phaseOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import { usePolled } from "./use-polled";

const t = translator("stage");

/** How many have rated, without a name; and how many that is of. */
export function TrustProgress({ stage }: { readonly stage: StageRoom }) {
  const report = usePolled(() => stage.rest.ratings(stage.mapId), phaseOf(stage.info) === "trust", stage);
  const count = report?.raters ?? 0;
  // Who has left the room has rated all the same.
  const of = Math.max(stage.peopleIn, count);
  return (
    <div class="trust-progress">
      <p>{t("trust.rated", { count, of })}</p>
      <progress max={Math.max(of, 1)} value={count} aria-label={t("trust.rated", { count, of })} />
    </div>
  );
}
