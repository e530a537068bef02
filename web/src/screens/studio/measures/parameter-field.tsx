import { useId } from "preact/hooks";
import { localName } from "../../../i18n/translate";
import type { MethodParameter } from "../../../protocol/analyses";
import { choiceTitle, parameterTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { t } from "../texts";

interface Props {
  readonly parameter: MethodParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One setting, with a field of its kind. */
export function ParameterField({ parameter, value, onChange }: Props) {
  const studio = useStudio();
  const id = useId();
  const choices = choicesOf(studio, parameter);
  return (
    <div class="parameter" title={parameter.description}>
      <label for={id}>{parameterTitle(parameter)}</label>
      {choices === undefined ? (
        <TypedField id={id} parameter={parameter} value={value} onChange={onChange} />
      ) : (
        <select id={id} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function TypedField({ id, parameter, value, onChange }: Props & { readonly id: string }) {
  const { kind, min, max } = parameter;
  const take = (event: { readonly currentTarget: HTMLInputElement }): void => onChange(event.currentTarget.value);
  return kind === "number" || kind === "integer" ? (
    <input
      id={id}
      class="field"
      type="number"
      step={kind === "integer" ? 1 : "any"}
      min={min}
      max={max}
      value={value}
      onChange={take}
    />
  ) : (
    <input id={id} class="field" type="text" value={value} onChange={take} />
  );
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

function choicesOf(studio: Studio, parameter: MethodParameter): readonly Choice[] | undefined {
  switch (parameter.kind) {
    case "choice":
      return (parameter.choices ?? []).map((value) => ({ value, text: choiceTitle(value) }));
    case "flag":
      return ["false", "true"].map((value) => ({ value, text: choiceTitle(value) }));
    case "layers":
      return [{ value: "", text: t("measures.allLinks") }, ...layersOn(studio)];
    case "attribute":
      return attributesOn(studio).map((value) => ({ value, text: choiceTitle(value) }));
    default:
      return undefined;
  }
}

/** The families and kinds of link that occur on the map. */
function layersOn(studio: Studio): readonly Choice[] {
  const types = new Set([...studio.read().all("link").values()].map((link) => link.type));
  const { linkTypes, linkFamilies } = studio.vocabulary;
  const kinds = linkTypes.filter(({ id }) => types.has(id));
  const families = linkFamilies.filter(({ id }) => kinds.some(({ family }) => family === id));
  return [
    ...families.map((family) => ({ value: family.id, text: localName(family) })),
    ...kinds.map((kind) => ({ value: kind.id, text: `· ${localName(kind)}` })),
  ];
}

const builtIn = ["type", "family", "stage", "boundary", "kind", "size", "place"];

function attributesOn(studio: Studio): readonly string[] {
  const free = [...studio.read().all("actor").values()].flatMap((actor) => Object.keys(actor.attributes ?? {}));
  return ["", ...new Set([...builtIn, ...free])];
}
