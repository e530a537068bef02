import { termTitle } from "../../../reports/analysis-words";
import type { Cell } from "../model/knowledge";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** The firms of one cell; each leads to all that is known of it, and all of them to the map. */
export function CellMembers({ cell }: { readonly cell: Cell }) {
  const studio = useStudio();
  const selected = studio.selection.value?.id;
  const title = [termTitle(cell.position), termTitle(cell.openness)].join(" · ");
  return (
    <section class="cell-members" aria-live="polite">
      <header>
        <h3>
          {title} <span class="faint">· {t("knowledge.firms", { count: cell.members.length })}</span>
        </h3>
        <button
          type="button"
          class="button"
          onClick={() =>
            studio.spotlightOn({
              terms: [cell.position, cell.openness],
              from: "knowledge",
              actors: new Set(cell.members.map(({ id }) => id)),
            })
          }
        >
          {t("measures.show")}
        </button>
      </header>
      <ul>
        {cell.members.map(({ id, received, given, outside }) => (
          <li key={id}>
            <button
              type="button"
              class="member"
              aria-pressed={id === selected}
              onClick={() => studio.select("actor", id)}
            >
              <bdi>{studio.words.value.actor(id)}</bdi>
              <span class="faint">{t("knowledge.numbers", { given, received, outside: outside ?? "?" })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
