import { translator } from "../../i18n/translate";
import type { Problem } from "../../live/result";
import { Button } from "../../ui/button";
import { usePhone } from "./phone";
import { saveCopy } from "./save-copy";

const t = translator("phone");
const common = translator("common");

interface EndedScreenProps {
  readonly problem: Problem;
  readonly onJoin: () => void;
}

/** The session is over: says why, and what became of what was not sent. */
export function EndedScreen({ problem, onJoin }: EndedScreenProps) {
  const { room } = usePhone();
  const waiting = room.store.pending.value.length;
  return (
    <main class="screen screen-join">
      <h1 class="screen-title">{problem.code === "session_ended" ? t("ended.title") : t("ended.out")}</h1>
      <p>{common(`error.${problem.code}`)}</p>
      {waiting > 0 && (
        <>
          <p>{t("ended.unsent", { count: waiting })}</p>
          <Button onClick={() => saveCopy(room)}>{t("banner.keepCopy")}</Button>
        </>
      )}
      {problem.code === "client_outdated" ? (
        <Button kind="primary" onClick={() => location.reload()}>
          {t("ended.reload")}
        </Button>
      ) : (
        <Button kind="primary" onClick={onJoin}>
          {t("ended.joinAgain")}
        </Button>
      )}
    </main>
  );
}
