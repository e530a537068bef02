import { lookOf } from "../../../ui/palette";
import { ShapeIcon } from "../../../ui/shape-icon";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { FamilyFilter } from "./family-filter";

export function ActorFilters() {
  const studio = useStudio();
  const words = studio.words.value;
  const { actorFamilies, actorTypes } = words.book;
  const { actors } = studio.facets.value;
  return (
    <section hidden={actors.length === 0}>
      <h2>{t("filters.actors")}</h2>
      <ul>
        {actors.map((family) => {
          const look = actorFamilies.get(family.id);
          return (
            <FamilyFilter
              key={family.id}
              family={family}
              set="actorTypes"
              name={words.actorFamily(family.id)}
              swatch={<ShapeIcon look={lookOf(family.id, look)} />}
              typeName={(id) => words.actorType(id)}
              typeSwatch={(id) => <ShapeIcon look={lookOf(id, actorTypes.get(id) ?? look)} />}
            />
          );
        })}
      </ul>
    </section>
  );
}
