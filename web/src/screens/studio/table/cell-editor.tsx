import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Op } from "../../../protocol/ops";
import { toOp, useField } from "../inspector/use-field";
import type { CellEditor as Editor } from "../model/columns";
import { groupedChoices } from "../parts/grouped-choices";

interface Props<Row, Set> {
  readonly row: Row;
  readonly editor: Editor<Row, Set>;
  readonly title: string;
  readonly edit: (row: Row, set: Set) => Op | undefined;
  /** `back`: the keyboard returns to the cell. */
  readonly onDone: (back: boolean) => void;
}

/** The field inside a cell: Enter saves, Escape gives up, leaving it saves. */
export function CellEditor<Row, Set>({ row, editor, title, edit, onDone }: Props<Row, Set>) {
  const field = useField();
  const typed = useSignal(editor.start(row));
  const finished = useSignal(false);
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
    input.current?.select?.();
  }, []);
  const save = async (back: boolean): Promise<void> => {
    if (finished.value) {
      return;
    }
    finished.value = true;
    if (typed.value === editor.start(row)) {
      onDone(back);
      return;
    }
    const saved = await field.commit(toOp(editor.read(typed.value, row), (set) => edit(row, set)));
    if (saved) {
      onDone(back);
    } else {
      finished.value = false;
      input.current?.focus();
    }
  };
  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") {
      finished.value = true;
      onDone(true);
    } else if (event.key === "Enter") {
      event.preventDefault();
      void save(true);
    }
  };
  const shared = {
    ref: input,
    class: "cell-input",
    "aria-label": title,
    "aria-invalid": field.fault.value !== null,
    "aria-describedby": id,
    value: typed.value,
    onKeyDown: keys,
    onBlur: () => void save(false),
    onClick: (event: MouseEvent) => event.stopPropagation(),
    onDblClick: (event: MouseEvent) => event.stopPropagation(),
    onInput: (event: Event & { readonly currentTarget: HTMLInputElement | HTMLSelectElement }) => {
      typed.value = event.currentTarget.value;
    },
  };
  return (
    <span class="cell-editor">
      {editor.choices === undefined ? (
        <input {...shared} dir="auto" />
      ) : (
        <select {...shared}>{groupedChoices(editor.choices(row))}</select>
      )}
      <span id={id} class="fault" role="alert">
        {field.fault.value}
      </span>
    </span>
  );
}
