import { translator } from "../../i18n/translate";
import { mapInfo } from "../../map/selectors";
import { Button } from "../../ui/button";
import { usePhone } from "./phone";
import { saveCopy } from "./save-copy";

const t = translator("phone");

/** What the person should know about the room right now; at most one line at a time, the most urgent first. */
export function Banners() {
  const { room } = usePhone();
  const { store } = room;
  const waiting = store.pending.value.length;
  const mode = store.version.value < 0 ? undefined : mapInfo(store)?.mode;
  if (room.serverWentBack.value) {
    return <WentBack />;
  }
  if (room.status.value === "offline") {
    return (
      <Banner kind="wait">{waiting === 0 ? t("banner.offline") : t("banner.offlineSaved", { count: waiting })}</Banner>
    );
  }
  if (mode === "frozen") {
    return (
      <Banner kind="wait">{waiting === 0 ? t("banner.frozen") : t("banner.frozenSaved", { count: waiting })}</Banner>
    );
  }
  if (room.held.value !== null) {
    return <Banner kind="wait">{t("banner.busy", { count: waiting })}</Banner>;
  }
  if (mode === "private") {
    return <Banner kind="info">{t("banner.private")}</Banner>;
  }
  return mode === "approve" ? <Banner kind="info">{t("banner.approve")}</Banner> : null;
}

interface BannerProps {
  readonly kind: "wait" | "info";
  readonly children: string;
}

function Banner({ kind, children }: BannerProps) {
  return (
    <p class={`banner banner-${kind}`} role="status">
      {children}
    </p>
  );
}

function WentBack() {
  const { room } = usePhone();
  return (
    <div class="banner banner-wait" role="status">
      <p>{t("banner.wentBack")}</p>
      <Button onClick={() => saveCopy(room)}>{t("banner.keepCopy")}</Button>
    </div>
  );
}
