import { translator } from "../../i18n/translate";
import type { RejectedBatch } from "../../map/pending";
import { Button } from "../../ui/button";
import { AskDialog } from "./ask-dialog";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");

/** What the server refused: an undo that others built on asks once more, the rest says why. */
export function RejectedNotice({ stage }: { readonly stage: StageRoom }) {
  const [first] = stage.room.store.rejected.value;
  if (first === undefined) {
    return null;
  }
  const dismiss = () => void stage.room.dismiss(first.seq);
  if (first.code === "confirm_needed") {
    return (
      <AskDialog
        key={first.seq}
        title={t("confirm.title")}
        text={t("confirm.text")}
        action={t("confirm.do")}
        onDo={() => confirmed(stage, first)}
        onClose={dismiss}
      />
    );
  }
  return (
    <div class="refused" role="alert">
      <span class="panel-grow">{t("failed", { reason: common(`error.${first.code}`) })}</span>
      <Button onClick={dismiss}>{common("close")}</Button>
    </div>
  );
}

function confirmed(stage: StageRoom, batch: RejectedBatch): void {
  const ops = batch.ops.map((op) => (op.op === "undo" || op.op === "actor.remove" ? { ...op, confirm: true } : op));
  void stage.room.submit(...ops);
}
