import { translator } from "../../i18n/translate";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");

/** Says calmly that the line is down, or the map frozen; nothing else on the screen moves. */
export function StatusBanner({ stage }: { readonly stage: StageRoom }) {
  const text = bannerText(stage);
  return (
    <p class={text === "" ? "status-banner" : "status-banner status-banner-shown"} role="status">
      {text}
    </p>
  );
}

function bannerText(stage: StageRoom): string {
  const ended = stage.room.ended.value;
  if (ended !== null) {
    return t("ended", { reason: common(`error.${ended.code}`) });
  }
  if (stage.room.status.value === "offline") {
    return t("reconnecting");
  }
  return stage.info?.mode === "frozen" ? t("frozenBanner") : "";
}
