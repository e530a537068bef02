import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { formatNumber } from "../../../i18n/translate";

interface Props {
  readonly state: "on" | "off" | "some";
  readonly label: string;
  readonly count?: number;
  readonly swatch?: ComponentChildren;
  readonly onSwitch: (on: boolean) => void;
}

/** One box of the filters with its sign and how many there are. */
export function CheckRow({ state, label, count, swatch, onSwitch }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) {
      box.current.indeterminate = state === "some";
    }
  }, [state]);
  return (
    <label class="check-row">
      <input
        ref={box}
        type="checkbox"
        checked={state === "on"}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {swatch}
      <span class="check-label" dir="auto">
        {label}
      </span>
      {count === undefined ? null : <span class="count">{formatNumber(count)}</span>}
    </label>
  );
}
