import type { ComparedElement } from "../../../protocol/branches";
import { type Against, changedIn, changeOf, changeSigns, elementKey, folded } from "../model/comparison";
import { useStudio } from "../state/context";
import { fieldName, listOf, whatIf } from "../texts";
import { elementName } from "./element-name";

interface Props {
  readonly elements: readonly ComparedElement[];
  readonly against: Against;
}

/** What differs, line by line: a sign, what it is, and which of its fields. */
export function ChangeList({ elements, against }: Props) {
  const studio = useStudio();
  const words = studio.words.value;
  const all = studio.branch.report.value?.elements ?? [];
  if (elements.length === 0) {
    return <p class="faint">{whatIf("changes.none")}</p>;
  }
  return (
    <ul class="change-list">
      {folded(elements, against).map(({ element, links }) => {
        const change = changeOf(element, against) ?? "changed";
        const fields = change === "changed" ? changedIn(element, against) : [];
        return (
          <li key={elementKey(element)} class={`change ${change}`}>
            <span class="change-sign" aria-hidden="true">
              {changeSigns[change]}
            </span>
            <span>
              <span class="visually-hidden">{whatIf(`change.${change}`)} </span>
              <bdi>{elementName(element, words, all)}</bdi>
              {links === 0 ? null : <span class="faint"> · {whatIf("change.links", { count: links })}</span>}
              {fields.length === 0 ? null : <span class="faint"> · {listOf(fields.map(fieldName))}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
