import { groupBy } from "../../../viewer/group-by";
import type { Choice } from "../model/columns";

/** The options of a list, under the heading of their group where they have one. */
export function groupedChoices(choices: readonly Choice[]) {
  const groups = groupBy(choices, (choice) => choice.group ?? "");
  return [...groups].map(([group, members]) => {
    const options = members.map((choice) => (
      <option key={choice.id} value={choice.id}>
        {choice.name}
      </option>
    ));
    return group === "" ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    );
  });
}
