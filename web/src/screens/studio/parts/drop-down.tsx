import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  readonly label: ComponentChildren;
  readonly title?: string;
  readonly class?: string;
  /** Which edge of the button the panel keeps to. */
  readonly align?: "start" | "end";
  readonly above?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a small panel. Escape, a click elsewhere or leaving it with the keyboard closes it. */
export function DropDown({ label, title, class: name = "", align = "end", above = false, children }: Props) {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    open.value = false;
  };
  useEffect(() => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) {
        close();
      }
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  });
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && open.value) {
      event.stopPropagation();
      close();
      button.current?.focus();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape from the parts inside.
    <div class="drop-down" ref={root} onKeyDown={onEscape}>
      <button
        type="button"
        class={`button ${name}`}
        ref={button}
        title={title}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {label}
      </button>
      <div id={id} class={`drop-panel drop-${align} ${above ? "drop-above" : ""}`} hidden={!open.value}>
        {open.value ? children(close) : null}
      </div>
    </div>
  );
}
