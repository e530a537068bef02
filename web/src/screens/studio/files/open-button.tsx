import { useSignal } from "@preact/signals";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { useStudio } from "../state/context";
import { common, t } from "../texts";
import { MapList } from "./map-list";
import { OpenFile } from "./open-file";

/** Goes to another map, or opens a file as a new one. */
export function OpenButton() {
  const studio = useStudio();
  const open = useSignal(false);
  const close = (): void => {
    open.value = false;
  };
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          open.value = true;
        }}
      >
        {t("open.title")}
      </button>
      {open.value ? (
        <Dialog title={t("open.maps")} onClose={close} actions={<Button onClick={close}>{common("close")}</Button>}>
          <MapList rest={studio.rest} current={studio.map} />
          {studio.room.role.value === "facilitator" ? <OpenFile rest={studio.rest} /> : null}
        </Dialog>
      ) : null}
    </>
  );
}
