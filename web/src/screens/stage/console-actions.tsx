import { useRef, useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import type { MapMode } from "../../protocol/elements";
import { newId } from "../../protocol/ids";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { TextField } from "../../ui/text-field";
import { showToast } from "../../ui/toast";
import type { OwnChanges } from "./own-changes";
import { phaseOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import type { Tidy } from "./tidy";

const t = translator("stage");
const common = translator("common");

interface ConsoleActionsProps {
  readonly stage: StageRoom;
  readonly own: OwnChanges;
  readonly tidy: Tidy;
}

/** What works in every phase: freeze, undo, redo, keep a moment, tidy. */
export function ConsoleActions({ stage, own, tidy }: ConsoleActionsProps) {
  const [naming, setNaming] = useState(false);
  const mode = stage.info?.mode ?? "open";
  const frozen = mode === "frozen";
  const thawed = useRef<MapMode>("open");
  if (!frozen) {
    thawed.current = mode;
  }
  return (
    <div class="console-actions" role="toolbar" aria-label={t("console")}>
      <Button
        pressed={frozen}
        onClick={() => void stage.room.submit({ op: "mode.set", mode: frozen ? thawed.current : "frozen" })}
      >
        {frozen ? t("unfreeze") : t("freeze")}
      </Button>
      <Button disabled={!own.canUndo.value} onClick={() => own.undo()}>
        {common("undo")}
      </Button>
      <Button disabled={!own.canRedo.value} onClick={() => own.redo()}>
        {t("redo")}
      </Button>
      <Button onClick={() => setNaming(true)}>{t("snapshot")}</Button>
      <Button disabled={tidy.state.value !== "idle"} onClick={() => void tidy.propose()}>
        {tidy.state.value === "working" ? t("tidy.working") : t("tidy")}
      </Button>
      {naming && <SnapshotDialog stage={stage} onClose={() => setNaming(false)} />}
    </div>
  );
}

function SnapshotDialog({ stage, onClose }: { readonly stage: StageRoom; readonly onClose: () => void }) {
  const [name, setName] = useState(t("snapshot.default", { phase: common(`phase.${phaseOf(stage.info)}`) }));
  const save = () => {
    const wanted = name.trim();
    if (wanted !== "") {
      void stage.room.submit({ op: "mark.add", id: newId(), name: wanted });
      showToast(t("snapshot.done", { name: wanted }));
      onClose();
    }
  };
  const actions = (
    <>
      <Button onClick={onClose}>{common("cancel")}</Button>
      <Button kind="primary" onClick={save}>
        {common("save")}
      </Button>
    </>
  );
  return (
    <Dialog title={t("snapshot.title")} onClose={onClose} actions={actions}>
      <TextField label={t("snapshot.name")} value={name} onInput={setName} autoFocus />
    </Dialog>
  );
}
