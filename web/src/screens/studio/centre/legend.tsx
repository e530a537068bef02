import { lookOf } from "../../../ui/palette";
import { ShapeIcon } from "../../../ui/shape-icon";
import { LineSwatch } from "../parts/line-swatch";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** What shapes, colours and lines mean. */
export function Legend() {
  const studio = useStudio();
  const words = studio.words.value;
  const { actors, links } = studio.facets.value;
  return (
    <details class="legend">
      <summary class="button">{t("legend.title")}</summary>
      <div class="legend-panel">
        <ul>
          {actors.map(({ id }) => (
            <li key={id}>
              <ShapeIcon look={lookOf(id, words.book.actorFamilies.get(id))} />
              {words.actorFamily(id)}
            </li>
          ))}
          <li>
            <ShapeIcon look={{ shape: "ellipse", colour: "#FFFFFF" }} group={true} />
            {t("legend.group")}
          </li>
        </ul>
        <ul>
          {links.map(({ id }) => (
            <li key={id}>
              <LineSwatch colour={words.book.linkFamilies.get(id)?.colour} dashed={id === "negative"} />
              {words.linkFamily(id)}
            </li>
          ))}
        </ul>
        <p class="faint">{t("legend.direction")}</p>
        {studio.view.value === "chain" ? <p class="faint">{t("legend.lanes")}</p> : null}
      </div>
    </details>
  );
}
