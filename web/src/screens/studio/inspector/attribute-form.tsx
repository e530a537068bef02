import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { AttributeValue } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import { attributeSet, type TypedAttribute } from "../model/edits";
import { common, t } from "../texts";
import { toOp, useField } from "./use-field";

interface Props {
  readonly name: string;
  readonly before?: AttributeValue;
  readonly op: (attributes: Readonly<Record<string, AttributeValue | null>>) => Op;
  readonly onDone: () => void;
}

const parts = ["name", "value", "unit", "source", "date"] as const;

/** Writes one attribute; an existing one can be removed. */
export function AttributeForm({ name, before, op, onDone }: Props) {
  const field = useField();
  const id = useId();
  const typed = useSignal<TypedAttribute>({
    name,
    value: before === undefined ? "" : String(before.value),
    unit: before?.unit ?? "",
    source: before?.source ?? "",
    date: before?.date ?? "",
  });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const read = attributeSet(typed.value, before);
    if (await field.commit(toOp(read, ({ attributes }) => op(attributes ?? {})))) {
      onDone();
    }
  };
  const remove = async (): Promise<void> => {
    if (await field.commit({ status: "changed", value: op({ [name]: null }) })) {
      onDone();
    }
  };
  return (
    <form class="attribute-form" onSubmit={(event) => void save(event)}>
      {parts.map((part) => (
        <label key={part}>
          <span>{t(`attribute.${part}`)}</span>
          <input
            dir="auto"
            value={typed.value[part]}
            readOnly={part === "name" && before !== undefined}
            aria-describedby={id}
            onInput={(event) => {
              typed.value = { ...typed.value, [part]: event.currentTarget.value };
            }}
          />
        </label>
      ))}
      <span id={id} class="fault" role="alert">
        {field.fault.value}
      </span>
      <div class="form-buttons">
        <button type="submit" class="button button-primary small">
          {common("save")}
        </button>
        <button type="button" class="button small" onClick={onDone}>
          {common("cancel")}
        </button>
        {before === undefined ? null : (
          <button type="button" class="link-button" onClick={() => void remove()}>
            {t("remove")}
          </button>
        )}
      </div>
    </form>
  );
}
