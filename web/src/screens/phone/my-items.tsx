import { useState } from "preact/hooks";
import { localName, translator } from "../../i18n/translate";
import { itemStatus } from "../../map/item-status";
import { actorsBy, linksBy, stanceOf } from "../../map/selectors";
import type { Actor, Link } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { ListRow } from "../../ui/list-row";
import { StatusPill } from "../../ui/status-pill";
import { ActorRow } from "./actor-row";
import { usePhone } from "./phone";
import { Arrow, saying } from "./relation";
import { takeBackLink } from "./take-back";

const t = translator("phone");
const common = translator("common");

/** Everything this person has said, each with where it stands. */
export function MyItems({ mine }: { readonly mine: Actor }) {
  const phone = usePhone();
  const { store } = phone.room;
  const [open, setOpen] = useState<Link | undefined>();
  const current = store.version.value >= 0;
  const links = current ? linksBy(store, phone.person).toReversed() : [];
  const added = current ? actorsBy(store, phone.person).filter((actor) => actor.id !== mine.id) : [];
  return (
    <>
      {links.length > 0 && (
        <section>
          <h2 class="list-title">{t("items.links", { count: links.length })}</h2>
          {links.map((link) => (
            <LinkRow key={link.id} link={link} mine={mine} onClick={() => setOpen(link)} />
          ))}
        </section>
      )}
      {added.length > 0 && (
        <section>
          <h2 class="list-title">{t("items.actors", { count: added.length })}</h2>
          <div class="rows">
            {added.map((actor) => (
              <ActorRow
                key={actor.id}
                actor={actor}
                trail={<StatusPill status={itemStatus(store, "actor", actor.id)} />}
              />
            ))}
          </div>
        </section>
      )}
      {open !== undefined && <LinkDialog link={open} mine={mine} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface LinkProps {
  readonly link: Link;
  readonly mine: Actor;
}

function LinkRow({ link, mine, onClick }: LinkProps & { readonly onClick: () => void }) {
  const phone = usePhone();
  const { store } = phone.room;
  const direction = link.target === mine.id ? "in" : "out";
  const other = store.get("actor", direction === "out" ? link.target : link.source);
  const type = phone.types.value.linkType(link.type);
  const disputed = stanceOf(link, phone.person) === "disputes";
  const detail = disputed ? t("items.disputed", { say: saying(type, direction) }) : saying(type, direction);
  return (
    <ListRow
      kind="plain"
      title={
        <>
          <Arrow type={type} direction={direction} /> <bdi>{other === undefined ? "" : localName(other)}</bdi>
        </>
      }
      detail={detail}
      trail={<StatusPill status={itemStatus(store, "link", link.id)} />}
      onClick={onClick}
    />
  );
}

function LinkDialog({ link, mine, onClose }: LinkProps & { readonly onClose: () => void }) {
  const phone = usePhone();
  const direction = link.target === mine.id ? "in" : "out";
  const other = phone.room.store.get("actor", direction === "out" ? link.target : link.source);
  const voices = link.assertions?.filter((assertion) => assertion.stance === "asserts").length ?? 0;
  const against = (link.assertions?.length ?? 0) - voices;
  const say = saying(phone.types.value.linkType(link.type), direction);
  return (
    <Dialog
      title={t("items.sentence", { say, name: other === undefined ? "" : localName(other) })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            onClick={() => {
              takeBackLink(phone, link);
              onClose();
            }}
          >
            {t("items.takeBack")}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {common("close")}
          </Button>
        </>
      }
    >
      <p>{t("items.voices", { count: voices })}</p>
      {against > 0 && <p>{t("items.against", { count: against })}</p>}
    </Dialog>
  );
}
