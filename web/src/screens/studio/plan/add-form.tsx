import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { t } from "../texts";

interface Props {
  readonly label: string;
  readonly add: (name: string) => void;
  /** False while something beside the name is still to be chosen. */
  readonly isReady?: boolean;
  /** What is chosen beside the name. */
  readonly children?: ComponentChildren;
}

/** Adds something by its name. */
export function AddForm({ label, add, isReady = true, children }: Props) {
  const name = useSignal("");
  const typed = name.value.trim();
  const canAdd = isReady && typed !== "";
  return (
    <form
      class="stage-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAdd) {
          name.value = "";
          add(typed);
        }
      }}
    >
      <label>
        {label}
        <input
          class="field stage-name"
          dir="auto"
          maxLength={120}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
      {children}
      <button type="submit" class="button" disabled={!canAdd}>
        {t("plan.add")}
      </button>
    </form>
  );
}
