import { useId } from "preact/hooks";
import { localName, translator } from "../../i18n/translate";
import { lookOf } from "../../ui/palette";
import { ShapeIcon } from "../../ui/shape-icon";
import { usePhone } from "./phone";

const t = translator("phone");

interface TypeChoiceProps {
  readonly chosen: string | null;
  readonly group: boolean;
  readonly onChoose: (type: string) => void;
}

/** The starter types as cards with their signs. */
export function TypeChoice({ chosen, group, onChoose }: TypeChoiceProps) {
  const name = useId();
  const types = usePhone().types.value;
  const starters = types.starterActorTypes();
  const offered =
    chosen === null || starters.some((type) => type.id === chosen) ? starters : [types.actorType(chosen), ...starters];
  return (
    <fieldset class="types">
      <legend class="field-label">{t("organisation.type")}</legend>
      <div class="type-grid">
        {offered.map((type) => (
          <label key={type.id} class="type-card">
            <input
              class="visually-hidden"
              type="radio"
              name={name}
              checked={chosen === type.id}
              onChange={() => onChoose(type.id)}
            />
            <ShapeIcon look={lookOf(type.id, type)} group={group} />
            <span>{localName(type)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
