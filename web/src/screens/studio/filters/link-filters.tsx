import { LineSwatch } from "../parts/line-swatch";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { FamilyFilter } from "./family-filter";

export function LinkFilters() {
  const studio = useStudio();
  const words = studio.words.value;
  const { linkFamilies, linkTypes } = words.book;
  const { links } = studio.facets.value;
  return (
    <section hidden={links.length === 0}>
      <h2>{t("filters.links")}</h2>
      <ul>
        {links.map((family) => {
          const look = linkFamilies.get(family.id);
          return (
            <FamilyFilter
              key={family.id}
              family={family}
              set="linkTypes"
              name={words.linkFamily(family.id)}
              swatch={<LineSwatch colour={look?.colour} dashed={family.id === "negative"} />}
              typeName={(id) => words.linkType(id)}
              typeSwatch={(id) => {
                const type = linkTypes.get(id);
                return <LineSwatch colour={type?.colour ?? look?.colour} dashed={type?.family === "negative"} />;
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
