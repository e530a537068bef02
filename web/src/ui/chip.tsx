import type { ComponentChildren } from "preact";

interface ChipProps {
  readonly children: ComponentChildren;
  readonly pressed: boolean;
  readonly disabled?: boolean;
  readonly onToggle: () => void;
}

/** One of several choices that can be on or off. */
export function Chip({ children, pressed, disabled = false, onToggle }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} disabled={disabled} onClick={onToggle}>
      <span class="chip-mark" aria-hidden="true">
        {pressed ? "✓" : "+"}
      </span>
      {children}
    </button>
  );
}
