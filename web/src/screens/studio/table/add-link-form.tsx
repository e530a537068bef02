import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { newId } from "../../../protocol/ids";
import { useField } from "../inspector/use-field";
import { newLinkOp } from "../model/additions";
import { ActorPicker } from "../parts/actor-picker";
import { TypeSelect } from "../parts/type-select";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

/** Adds one link between two actors found by name. */
export function AddLinkForm({ onDone }: { readonly onDone: () => void }) {
  const studio = useStudio();
  const field = useField();
  const source = useSignal("");
  const target = useSignal("");
  const type = useSignal("sellsTo");
  /** Counts what was added, so that the pickers begin anew. */
  const added = useSignal(0);
  const id = useId();
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const link = newId();
    const typed = { source: source.value, target: target.value, type: type.value };
    if (await field.commit(newLinkOp(link, typed))) {
      studio.select("link", link);
      source.value = "";
      target.value = "";
      added.value++;
    }
  };
  return (
    <form class="add-form" onSubmit={(event) => void save(event)} aria-describedby={id}>
      <div class="labelled">
        <span>{t("column.from")}</span>
        <ActorPicker
          key={`from${added.value}`}
          label={t("column.from")}
          keepText={true}
          onPick={(actor) => {
            source.value = actor;
          }}
        />
      </div>
      <div class="labelled">
        <span>{t("column.link")}</span>
        <TypeSelect
          of="link"
          label={t("column.link")}
          value={type.value}
          onChoose={(next) => {
            type.value = next;
          }}
        />
      </div>
      <div class="labelled">
        <span>{t("column.to")}</span>
        <ActorPicker
          key={`to${added.value}`}
          label={t("column.to")}
          keepText={true}
          not={source.value}
          onPick={(actor) => {
            target.value = actor;
          }}
        />
      </div>
      <div class="form-buttons">
        <button type="submit" class="button button-primary">
          {t("add")}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {common("close")}
        </button>
      </div>
      <p id={id} class="form-note fault" role="alert">
        {field.fault.value}
      </p>
    </form>
  );
}
