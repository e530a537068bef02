import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";

const t = translator("stage");
const common = translator("common");

interface KeysHelpProps {
  readonly mayTidy: boolean;
  readonly mayDrive: boolean;
  readonly onClose: () => void;
}

/** The keys of the projector view. */
export function KeysHelp({ mayTidy, mayDrive, onClose }: KeysHelpProps) {
  const keys = [
    ["F", t("fullScreen")],
    ["B", t("blank")],
    ["V", t("switchView")],
    ["G", t("key.next")],
    ...(mayDrive
      ? [
          ["R", t("key.reveal")],
          ["PgDn PgUp", t("key.clicker")],
        ]
      : []),
    ...(mayTidy ? [["T", t("tidy")]] : []),
    ["1 2 3", t("help.depth")],
    ["?", t("help")],
  ];
  return (
    <Dialog title={t("help.title")} onClose={onClose} actions={<Button onClick={onClose}>{common("close")}</Button>}>
      <dl class="keys">
        {keys.map(([key, means]) => (
          <div key={key} class="keys-row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p>{t("help.map")}</p>
    </Dialog>
  );
}
