import { isolated } from "../../../i18n/translate";
import type { ComparedElement, MergeChoice } from "../../../protocol/branches";
import { changeSigns, contradictions, elementKey } from "../model/comparison";
import { useStudio } from "../state/context";
import { fieldName, whatIf } from "../texts";
import { elementName } from "./element-name";

const choices: readonly MergeChoice[] = ["room", "copy"];

/** Where the room went on meanwhile: each with a choice, or with the reason why there is none. */
export function ConflictList({ elements }: { readonly elements: readonly ComparedElement[] }) {
  const studio = useStudio();
  const { branch } = studio;
  const words = studio.words.value;
  const all = branch.report.value?.elements ?? [];
  if (elements.length === 0) {
    return null;
  }
  return (
    <ul class="conflict-list">
      {elements.map((element) => {
        const key = elementKey(element);
        const change = element.sinceFork ?? "changed";
        return (
          <li key={key}>
            <fieldset class="conflict">
              <legend>
                <span class={`change ${change}`}>
                  <span class="change-sign" aria-hidden="true">
                    {changeSigns[change]}
                  </span>
                </span>{" "}
                <bdi>{elementName(element, words, all)}</bdi>
              </legend>
              <p>
                {whatIf(`copyDid.${change}`)} {whatIf(`conflict.${element.conflict ?? "changedInRoom"}`)}
              </p>
              <Values element={element} />
              {element.canTake ? (
                <div class="conflict-choices">
                  {choices.map((choice) => (
                    <label key={choice}>
                      <input
                        type="radio"
                        name={key}
                        checked={branch.choices.value.get(key) === choice}
                        onChange={() => branch.choose(key, choice)}
                      />{" "}
                      {whatIf(`choice.${choice}`)}
                    </label>
                  ))}
                </div>
              ) : (
                <p class="faint">{whatIf("staysInUse")}</p>
              )}
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}

/** What both sides say, where a word or a number tells it. */
function Values({ element }: { readonly element: ComparedElement }) {
  return (
    <ul>
      {contradictions(element).map(({ field, room, copy }) => (
        <li key={field}>
          {whatIf("conflict.values", { field: fieldName(field), room: isolated(room), copy: isolated(copy) })}
        </li>
      ))}
    </ul>
  );
}
