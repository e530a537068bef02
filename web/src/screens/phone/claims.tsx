import { localName, translator } from "../../i18n/translate";
import { claimsAbout } from "../../map/suggest";
import type { Actor, Link } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { usePhone } from "./phone";
import { saying } from "./relation";

const t = translator("phone");

/** At most so many at once: the rest follow when these are answered. */
const shownAtOnce = 2;

/** "Cold Store says: you buy from Cold Store. Is that so?" */
export function Claims({ mine }: { readonly mine: Actor }) {
  const phone = usePhone();
  const { store } = phone.room;
  const claims = store.version.value < 0 ? [] : claimsAbout(store, mine.id, phone.person);
  if (claims.length === 0) {
    return null;
  }
  return (
    <section class="claims">
      <h2 class="list-title">{t("claims.title", { count: claims.length })}</h2>
      {claims.slice(0, shownAtOnce).map((link) => (
        <Claim key={link.id} link={link} mine={mine} />
      ))}
    </section>
  );
}

function Claim({ link, mine }: { readonly link: Link; readonly mine: Actor }) {
  const phone = usePhone();
  const direction = link.source === mine.id ? "out" : "in";
  const other = phone.room.store.get("actor", direction === "out" ? link.target : link.source);
  if (other === undefined) {
    return null;
  }
  const type = phone.types.value.linkType(link.type);
  const answer = (stance: "asserts" | "disputes"): void => {
    void phone.room.submit({ op: "link.assert", id: link.id, stance });
  };
  return (
    <div class="claim">
      <p>
        <bdi>{t("claims.sentence", { say: saying(type, direction), name: localName(other) })}</bdi>
      </p>
      <div class="pair">
        <Button onClick={() => answer("asserts")}>{t("claims.yes")}</Button>
        <Button onClick={() => answer("disputes")}>{t("claims.no")}</Button>
      </div>
    </div>
  );
}
