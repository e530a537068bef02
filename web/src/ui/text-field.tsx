import { useId } from "preact/hooks";
import { translator } from "../i18n/translate";

const t = translator("common");

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly labelHidden?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: "text" | "numeric" | "search";
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly uppercase?: boolean;
  /** Shows a button that empties the field. */
  readonly clearable?: boolean;
}

/** A labelled text field. The content takes its own writing direction from what is typed. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const { label, value, onInput, hint, error } = props;
  return (
    <div class="field">
      <label class={props.labelHidden === true ? "visually-hidden" : "field-label"} for={id}>
        {label}
      </label>
      <div class="field-box">
        <input
          id={id}
          class={props.uppercase === true ? "field-input field-uppercase" : "field-input"}
          type="text"
          // An empty field follows the page, so that its placeholder stands where the text will begin.
          dir={value === "" ? undefined : "auto"}
          value={value}
          placeholder={props.labelHidden === true ? label : undefined}
          maxLength={props.maxLength ?? 120}
          inputMode={props.inputMode ?? "text"}
          autoComplete={props.autoComplete ?? "off"}
          autoCapitalize={props.uppercase === true ? "characters" : "sentences"}
          spellcheck={false}
          aria-describedby={error === undefined && hint === undefined ? undefined : `${id}-remark`}
          aria-invalid={error !== undefined}
          ref={props.autoFocus === true ? focusOnce : null}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {props.clearable === true && value !== "" && (
          <button type="button" class="field-clear" aria-label={t("clear")} onClick={() => onInput("")}>
            ✕
          </button>
        )}
      </div>
      <Remark id={`${id}-remark`} hint={hint} error={error} />
    </div>
  );
}

interface RemarkProps extends Pick<TextFieldProps, "hint" | "error"> {
  readonly id: string;
}

/** What is wrong, or else what helps. */
function Remark({ id, hint, error }: RemarkProps) {
  const text = error ?? hint;
  return text === undefined ? null : (
    <p class={error === undefined ? "field-hint" : "field-error"} id={id}>
      {text}
    </p>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
