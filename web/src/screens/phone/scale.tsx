import { useId } from "preact/hooks";
import { formatNumber } from "../../i18n/translate";

const steps = [1, 2, 3, 4, 5] as const;

interface ScaleProps {
  readonly legend: string;
  readonly low: string;
  readonly high: string;
  readonly value: number | undefined;
  readonly onChoose: (value: number) => void;
}

/** An answer from one to five; what the ends mean stands below them and is read out with the numbers. */
export function Scale({ legend, low, high, value, onChoose }: ScaleProps) {
  const name = useId();
  const meaning = (step: number): string | undefined => (step === 1 ? low : step === 5 ? high : undefined);
  return (
    <fieldset class="scale">
      <legend>{legend}</legend>
      <div class="scale-steps">
        {steps.map((step) => (
          <label key={step} class="scale-step">
            <input
              type="radio"
              name={name}
              checked={step === value}
              aria-label={[formatNumber(step), meaning(step)].filter((part) => part !== undefined).join(", ")}
              onChange={() => onChoose(step)}
            />
            <span aria-hidden="true">{formatNumber(step)}</span>
          </label>
        ))}
      </div>
      <p class="scale-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
