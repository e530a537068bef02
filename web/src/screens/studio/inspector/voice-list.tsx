import { formatNumber } from "../../../i18n/translate";
import { stanceOf } from "../../../map/selectors";
import type { Link } from "../../../protocol/elements";
import { voicesOf } from "../model/measures";
import { clockTime } from "../model/times";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** Who said that the link exists, who denies it, and what I say. */
export function VoiceList({ link }: { readonly link: Link }) {
  const studio = useStudio();
  const voices = link.assertions ?? [];
  const { confirm, dispute } = voicesOf([link]);
  return (
    <section>
      <h3>{t("whoSaidIt")}</h3>
      <p class="voices-sum">
        {voices.length === 0
          ? t("nobodySaidIt")
          : t("voices", { confirm: formatNumber(confirm), all: formatNumber(confirm + dispute) })}
      </p>
      <ul class="voices">
        {voices.map((voice) => (
          <li key={voice.by}>
            <time dateTime={voice.at}>{clockTime(voice.at)}</time>
            <bdi>{studio.nick(voice.by)}</bdi>
            <span class={`stance stance-${voice.stance}`}>{t(`stance.${voice.stance}`)}</span>
            {voice.note === undefined ? null : (
              <span class="faint" dir="auto">
                {voice.note}
              </span>
            )}
          </li>
        ))}
      </ul>
      {studio.canEdit.value ? <OwnStance link={link} /> : null}
    </section>
  );
}

function OwnStance({ link }: { readonly link: Link }) {
  const studio = useStudio();
  const own = stanceOf(link, studio.room.people.me.value.id);
  const say = (stance: "asserts" | "disputes"): void => {
    void studio.sender.send({ op: "link.assert", id: link.id, stance: own === stance ? "withdraws" : stance });
  };
  return (
    <div class="form-buttons">
      <button type="button" class="button small" aria-pressed={own === "asserts"} onClick={() => say("asserts")}>
        {t("confirmLink")}
      </button>
      <button type="button" class="button small" aria-pressed={own === "disputes"} onClick={() => say("disputes")}>
        {t("disputeLink")}
      </button>
    </div>
  );
}
