import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Op } from "../../../protocol/ops";
import type { EditOutcome } from "../model/edits";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { useField } from "./use-field";

interface Props {
  readonly label: string;
  /** What is shown while not editing. */
  readonly shown: string;
  /** What the field begins with. */
  readonly start: string;
  readonly read: (text: string) => EditOutcome<Op | undefined>;
  readonly multiline?: boolean;
  readonly class?: string;
}

const unchanged = { status: "unchanged" } as const;

/** A text edited in place: Enter saves, Escape gives up. What was typed stays when it is refused. */
export function TextField({ label, shown, start, read, multiline = false, class: name = "" }: Props) {
  const studio = useStudio();
  const field = useField();
  const typed = useSignal<string | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const editing = typed.value !== null;
  useEffect(() => {
    if (editing) {
      input.current?.select();
    }
  }, [editing]);
  const finish = (): void => {
    typed.value = null;
    queueMicrotask(() => button.current?.focus());
  };
  const save = async (): Promise<void> => {
    const text = typed.value;
    if (text === null) {
      return;
    }
    const outcome = text === start ? unchanged : read(text);
    if (outcome.status !== "wrong") {
      finish();
    }
    if (!(await field.commit(outcome))) {
      typed.value = text;
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      field.fault.value = null;
      finish();
    } else if (event.key === "Enter" && !(multiline && event.shiftKey)) {
      event.preventDefault();
      void save();
    }
  };
  if (!studio.canEdit.value) {
    return <PlainText class={name} text={shown} />;
  }
  const Input = multiline ? "textarea" : "input";
  return (
    <span class={`edit ${name}`}>
      {editing ? (
        <Input
          ref={input}
          class="edit-input"
          dir="auto"
          aria-label={label}
          aria-invalid={field.fault.value !== null}
          aria-describedby={id}
          value={typed.value ?? ""}
          {...(multiline ? { rows: 4 } : {})}
          onInput={(event: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
            typed.value = event.currentTarget.value;
          }}
          onKeyDown={keys}
          onBlur={() => void save()}
        />
      ) : (
        <button
          ref={button}
          type="button"
          class="edit-value editable"
          title={t("edit")}
          onClick={() => {
            typed.value = start;
          }}
        >
          <span class="visually-hidden">{t("editField", { field: label })}</span>
          <span class={shown === "" ? "faint" : ""} dir="auto">
            {shown === "" ? t("notSaid") : shown}
          </span>
        </button>
      )}
      <span id={id} class="fault" role="alert">
        {field.fault.value}
      </span>
    </span>
  );
}

function PlainText({ class: name, text }: { readonly class: string; readonly text: string }) {
  return (
    <span class={`edit-value ${name} ${text === "" ? "faint" : ""}`} dir="auto">
      {text === "" ? t("notSaid") : text}
    </span>
  );
}
