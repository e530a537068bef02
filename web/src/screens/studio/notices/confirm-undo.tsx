import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

/** Asks before something is taken back that others have built on. */
export function ConfirmUndo() {
  const { ownChanges } = useStudio();
  if (ownChanges.toConfirm.value === null) {
    return null;
  }
  const close = (): void => {
    ownChanges.toConfirm.value = null;
  };
  return (
    <Dialog
      title={t("confirmUndo.title")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{common("cancel")}</Button>
          <Button kind="primary" onClick={() => void ownChanges.confirmed()}>
            {t("confirmUndo.go")}
          </Button>
        </>
      }
    >
      <p>{t("confirmUndo.text")}</p>
    </Dialog>
  );
}
