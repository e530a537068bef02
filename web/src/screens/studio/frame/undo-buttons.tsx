import { useStudio } from "../state/context";
import { common, t } from "../texts";

/** Undo and redo of what this page wrote; the title says what. */
export function UndoButtons() {
  const studio = useStudio();
  if (!studio.canEdit.value) {
    return null;
  }
  const { ownChanges } = studio;
  const { undo, redo } = ownChanges.stack.value;
  return (
    <span class="undo-buttons">
      <button
        type="button"
        class="foot-button button"
        disabled={undo.length === 0}
        title={`${ownChanges.nextText("undo") ?? ""} (Ctrl+Z)`}
        onClick={() => void ownChanges.undo()}
      >
        <span aria-hidden="true">↶</span> {common("undo")}
      </button>
      <button
        type="button"
        class="foot-button button"
        disabled={redo.length === 0}
        title={`${ownChanges.nextText("redo") ?? ""} (Ctrl+Shift+Z)`}
        onClick={() => void ownChanges.redo()}
      >
        <span aria-hidden="true">↷</span> {t("redo")}
      </button>
    </span>
  );
}
