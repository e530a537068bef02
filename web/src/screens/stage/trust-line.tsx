import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import type { StageRoom } from "./stage-room";
import { TrustProgress } from "./trust-progress";

const t = translator("stage");

/** For the facilitator: how many have rated, when that is enough, and whether the room sees the averages. */
export function TrustLine({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const isShown = stage.info?.trustShown === true;
  const shown = stage.room.store.get("trust", "trust")?.figures.length ?? 0;
  return (
    <div class="trust-line">
      <div class="panel-line">
        <div class="panel-grow">
          <TrustProgress stage={stage} />
        </div>
        {isShown ? (
          <Button onClick={() => void stage.room.submit({ op: "map.edit", set: { trustShown: false } })}>
            {t("trust.hide")}
          </Button>
        ) : null}
        <Button kind={isShown ? "plain" : "primary"} onClick={() => void stage.room.submit({ op: "trust.reveal" })}>
          {isShown ? t("trust.again") : t("trust.reveal")}
        </Button>
      </div>
      <p class="panel-note">{isShown ? t("trust.nowShown", { count: shown }) : t("trust.doneWhen")}</p>
    </div>
  );
}
