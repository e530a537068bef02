import { useId } from "preact/hooks";

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

interface RadioCardsProps<V> {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: V | undefined;
  readonly onChoose: (value: V) => void;
}

/** One of a few answers, each a card to tap. */
export function RadioCards<V extends string | number>({ legend, choices, chosen, onChoose }: RadioCardsProps<V>) {
  const name = useId();
  return (
    <fieldset class="types">
      <legend class="field-label">{legend}</legend>
      <div class="radio-cards">
        {choices.map(({ value, label }) => (
          <label key={value} class="type-card">
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
