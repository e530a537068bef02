import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { localName } from "../../../i18n/translate";
import { likelySame } from "../../../map/name-match";
import { stagesInOrder } from "../../../map/selectors";
import { newId } from "../../../protocol/ids";
import { useField } from "../inspector/use-field";
import { newActorOp } from "../model/additions";
import { TypeSelect } from "../parts/type-select";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

/** Adds one actor; says when one of much the same name is there already. */
export function AddActorForm({ onDone }: { readonly onDone: () => void }) {
  const studio = useStudio();
  const field = useField();
  const name = useSignal("");
  const type = useSignal("producer.small");
  const stage = useSignal("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const map = studio.read();
  const same = name.value.trim().length < 3 ? undefined : likelySame(name.value, map.all("actor").values(), 1)[0];
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const actor = newId();
    if (await field.commit(newActorOp(actor, { name: name.value, type: type.value, stage: stage.value }))) {
      studio.select("actor", actor);
      name.value = "";
      input.current?.focus();
    }
  };
  return (
    <form class="add-form" onSubmit={(event) => void save(event)}>
      <label>
        <span>{t("column.name")}</span>
        <input
          ref={input}
          dir="auto"
          value={name.value}
          aria-describedby={id}
          aria-invalid={field.fault.value !== null}
          onInput={(event) => {
            name.value = event.currentTarget.value;
            field.fault.value = null;
          }}
        />
      </label>
      <div class="labelled">
        <span>{t("column.type")}</span>
        <TypeSelect
          of="actor"
          label={t("column.type")}
          value={type.value}
          onChoose={(next) => {
            type.value = next;
          }}
        />
      </div>
      <label>
        <span>{t("column.stages")}</span>
        <select
          value={stage.value}
          onChange={(event) => {
            stage.value = event.currentTarget.value;
          }}
        >
          <option value="">{t("noStage")}</option>
          {stagesInOrder(map).map((one) => (
            <option key={one.id} value={one.id}>
              {localName(one)}
            </option>
          ))}
        </select>
      </label>
      <div class="form-buttons">
        <button type="submit" class="button button-primary">
          {t("add")}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {common("close")}
        </button>
      </div>
      <p id={id} class="form-note" role="status">
        <span class="fault">{field.fault.value}</span>
        {same === undefined ? null : t("looksLike", { name: localName(same.actor) })}
      </p>
    </form>
  );
}
