import type { ComponentChildren } from "preact";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly class?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A button of at least 44 px. `label` is what a screen reader says when the content is only a sign. */
export function Button(props: ButtonProps) {
  const { children, kind = "plain", type = "button", disabled = false, pressed, label, onClick } = props;
  return (
    <button
      type={type}
      class={`button button-${kind} ${props.class ?? ""}`}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
