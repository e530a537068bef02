import { useSignal } from "@preact/signals";
import type { RestClient } from "../../../live/rest-client";
import { common, t } from "../texts";
import { mapAddress } from "./map-list";

/** Opens a map file from this computer: it becomes a new map. */
export function OpenFile({ rest }: { readonly rest: RestClient }) {
  const fault = useSignal<string | null>(null);
  const busy = useSignal(false);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      return;
    }
    busy.value = true;
    fault.value = null;
    const result = await rest.importMap(await file.text());
    busy.value = false;
    if (result.ok) {
      location.assign(mapAddress(result.value.id));
    } else {
      fault.value = [common(`error.${result.problem.code}`), result.problem.message].join(" ");
    }
  };
  return (
    <section class="open-file">
      <label class="button">
        {t("open.file")}
        <input
          class="visually-hidden"
          type="file"
          accept=".json,application/vnd.clustergraph+json"
          disabled={busy.value}
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="faint">{t("open.fileHint")}</p>
      <p class="fault" role="alert" dir="auto">
        {fault.value}
      </p>
    </section>
  );
}
