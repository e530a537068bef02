import { translator } from "../../i18n/translate";
import type { Link } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { usePhone } from "./phone";
import { saying } from "./relation";

const t = translator("phone");

/** At most so many at once: the rest follow when these are put aside. */
const shownAtOnce = 2;

/** Own links that somebody else took off the map. */
export function Gone() {
  const phone = usePhone();
  return (
    <>
      {phone.gone.links.value.slice(0, shownAtOnce).map((link) => (
        <GoneCard key={link.id} link={link} />
      ))}
    </>
  );
}

function GoneCard({ link }: { readonly link: Link }) {
  const phone = usePhone();
  const direction = link.target === phone.mine.value?.id ? "in" : "out";
  const name = phone.names.of(direction === "out" ? link.target : link.source) ?? "…";
  const say = saying(phone.types.value.linkType(link.type), direction);
  return (
    <section class="claim">
      <p>
        <strong>
          <bdi>{t("items.sentence", { say, name })}</bdi>
        </strong>
      </p>
      <p>{t("gone.reason")}</p>
      <Button onClick={() => phone.gone.dismiss(link.id)}>{t("gone.understood")}</Button>
    </section>
  );
}
