import { translator } from "../../i18n/translate";
import type { StageRoom } from "./stage-room";

const t = translator("stage");

interface JoinCardProps {
  readonly stage: StageRoom;
  /** Beside each other and small, where there is something else to read. */
  readonly isCompact?: boolean;
}

/** How to come in: the QR code, the code to type, and how many are in. Always there. */
export function JoinCardView({ stage, isCompact = false }: JoinCardProps) {
  const join = stage.join.value;
  return (
    <section class={`card join-card ${isCompact ? "join-compact" : ""}`} aria-label={t("join.title")}>
      {join !== undefined && (
        <>
          <img class="join-qr" src={`${join.qr}?code=${encodeURIComponent(join.code)}`} alt={t("join.qr")} />
          <p class="join-scan">{t("join.scan")}</p>
          <p class="join-code">
            <bdi dir="ltr">{join.code}</bdi>
          </p>
        </>
      )}
      {stage.peopleIn > 0 && <p class="join-people">{t("join.people", { count: stage.peopleIn })}</p>}
    </section>
  );
}
