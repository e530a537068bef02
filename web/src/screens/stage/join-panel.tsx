import { useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import { showToast } from "../../ui/toast";
import { AskDialog } from "./ask-dialog";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");

/** The code and the link to come in, and a new code when the old one got around. */
export function JoinPanel({ stage }: { readonly stage: StageRoom }) {
  const [asking, setAsking] = useState(false);
  const join = stage.join.value;
  return (
    <section class="panel join-panel">
      <div class="panel-line">
        {join !== undefined && (
          <img class="join-small" src={`${join.qr}?code=${encodeURIComponent(join.code)}`} alt={t("join.qr")} />
        )}
        <div class="panel-grow">
          <h2 class="panel-title">{t("join.title")}</h2>
          <p class="join-panel-code">
            <bdi dir="ltr">{join?.code ?? "…"}</bdi>
          </p>
          <p class="panel-note">{t("join.people", { count: stage.peopleIn })}</p>
        </div>
      </div>
      {join !== undefined && (
        <label class="field">
          <span class="field-label">{t("code.link")}</span>
          <input
            class="join-link"
            readOnly
            value={join.url}
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <Button onClick={() => setAsking(true)}>{t("code.new")}</Button>
      {asking && (
        <AskDialog
          title={t("code.new.ask")}
          text={t("code.new.means")}
          action={t("code.new")}
          onDo={() => void renew(stage)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

async function renew(stage: StageRoom): Promise<void> {
  const made = await stage.rest.newCode(stage.mapId);
  if (made.ok) {
    await stage.readJoin();
  } else {
    showToast(t("failed", { reason: common(`error.${made.problem.code}`) }));
  }
}
