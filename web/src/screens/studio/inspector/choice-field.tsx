import { useId } from "preact/hooks";
import type { Op } from "../../../protocol/ops";
import type { Choice } from "../model/columns";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { useField } from "./use-field";

interface Props {
  readonly label: string;
  readonly current: string;
  readonly choices: readonly Choice[];
  readonly op: (id: string) => Op | undefined;
}

/** A value chosen from a list; the choice is sent at once. */
export function ChoiceField({ label, current, choices, op }: Props) {
  const studio = useStudio();
  const field = useField();
  const id = useId();
  const known = choices.find((choice) => choice.id === current);
  if (!studio.canEdit.value) {
    return <span class="edit-value">{known?.name ?? (current || t("notSaid"))}</span>;
  }
  return (
    <span class="edit">
      <select
        class="edit-choice"
        aria-label={label}
        aria-invalid={field.fault.value !== null}
        aria-describedby={id}
        value={current}
        onChange={(event) => {
          const select = event.currentTarget;
          void field.commit({ status: "changed", value: op(select.value) }).then((saved) => {
            if (!saved) {
              select.value = current;
            }
          });
        }}
      >
        {known === undefined ? <option value={current}>{current}</option> : null}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <span id={id} class="fault" role="alert">
        {field.fault.value}
      </span>
    </span>
  );
}
