import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";

const common = translator("common");

interface AskDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly action: string;
  readonly onDo: () => void;
  readonly onClose: () => void;
}

/** Asks once more: only where something of others is at stake. */
export function AskDialog({ title, text, action, onDo, onClose }: AskDialogProps) {
  const actions = (
    <>
      <Button onClick={onClose}>{common("cancel")}</Button>
      <Button
        kind="primary"
        onClick={() => {
          onDo();
          onClose();
        }}
      >
        {action}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} actions={actions}>
      <p>{text}</p>
    </Dialog>
  );
}
