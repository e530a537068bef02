import { formatNumber } from "../../../i18n/translate";
import type { Actor, Link } from "../../../protocol/elements";
import { evidenceOf } from "../model/defaults";
import { LineSwatch } from "../parts/line-swatch";
import { useStudio } from "../state/context";
import { t } from "../texts";

interface Props {
  readonly actor: Actor;
  readonly links: readonly Link[];
}

/** The links of an actor, out and in; the other end can be gone to. */
export function LinkList({ actor, links }: Props) {
  const outgoing = links.filter((link) => link.source === actor.id);
  const incoming = links.filter((link) => link.source !== actor.id);
  return (
    <section>
      <h3>{t("linksOut", { value: formatNumber(outgoing.length) })}</h3>
      <Rows links={outgoing} other={(link) => link.target} />
      <h3>{t("linksIn", { value: formatNumber(incoming.length) })}</h3>
      <Rows links={incoming} other={(link) => link.source} />
    </section>
  );
}

function Rows({ links, other }: { readonly links: readonly Link[]; readonly other: (link: Link) => string }) {
  const studio = useStudio();
  const words = studio.words.value;
  return (
    <ul class="link-list">
      {links.map((link) => {
        const type = words.book.linkTypes.get(link.type);
        const name = words.actor(other(link));
        return (
          <li key={link.id} class={`evidence-row-${evidenceOf(link)}`}>
            <button
              type="button"
              class="link-row"
              title={words.link(link)}
              onClick={() => studio.select("link", link.id)}
            >
              <LineSwatch colour={type?.colour} dashed={type?.negative} />
              <span class="link-type">{words.linkType(link.type)}</span>
            </button>
            <button type="button" class="link-button go" onClick={() => studio.select("actor", other(link))}>
              <bdi>{name}</bdi>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
