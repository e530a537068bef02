import { localName, translator } from "../../i18n/translate";
import { familyOf, lookOf } from "../../ui/palette";
import { ShapeIcon } from "../../ui/shape-icon";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const mostFamilies = 7;

/** What the shapes and colours mean: the families that are on the map, most frequent first. */
export function Legend({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const counts = new Map<string, number>();
  for (const actor of stage.room.store.all("actor").values()) {
    counts.set(familyOf(actor.type), (counts.get(familyOf(actor.type)) ?? 0) + 1);
  }
  const groups = [...stage.room.store.all("actor").values()].some((actor) => actor.kind === "group");
  const families = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostFamilies);
  return (
    <ul class="legend" aria-label={t("legend")}>
      {families.map(([family]) => (
        <li key={family} class="legend-entry">
          <ShapeIcon look={lookOf(family)} />
          {localName(stage.looks.family(family))}
        </li>
      ))}
      {groups && (
        <li class="legend-entry">
          <ShapeIcon look={{ shape: "ellipse", colour: "#FFFFFF" }} group />
          {t("legend.group")}
        </li>
      )}
    </ul>
  );
}
