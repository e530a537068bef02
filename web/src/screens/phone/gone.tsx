import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import type { GoneLink } from "./gone-links";
import { usePhone } from "./phone";
import { saying } from "./relation";

const t = translator("phone");

/** Own links that somebody else took off the map; each can be said again or put aside. */
export function Gone() {
  const phone = usePhone();
  return (
    <>
      {phone.gone.links.value.map((gone) => (
        <GoneCard key={gone.link.id} gone={gone} />
      ))}
    </>
  );
}

function GoneCard({ gone }: { readonly gone: GoneLink }) {
  const phone = usePhone();
  const { link } = gone;
  const direction = link.source === phone.mine.value?.id ? "out" : "in";
  const name = direction === "out" ? gone.targetName : gone.sourceName;
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
