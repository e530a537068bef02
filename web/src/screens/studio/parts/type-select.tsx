import { localName } from "../../../i18n/translate";
import { groupBy } from "../../../viewer/group-by";
import { actorFamilyOf, linkFamilyOf, type TypeEntry } from "../model/type-book";
import { useStudio } from "../state/context";

interface Props {
  readonly of: "actor" | "link";
  readonly label: string;
  readonly value: string;
  readonly onChoose: (type: string) => void;
}

/** All kinds, grouped by family. */
export function TypeSelect({ of, label, value, onChoose }: Props) {
  const words = useStudio().words.value;
  const { book } = words;
  const types: readonly TypeEntry[] = [...(of === "actor" ? book.actorTypes : book.linkTypes).values()];
  const familyOf = (type: string): string => (of === "actor" ? actorFamilyOf(book, type) : linkFamilyOf(book, type));
  const families = groupBy(types, (type) => familyOf(type.id));
  const known = types.some((type) => type.id === value);
  return (
    <select
      class="edit-choice"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {known ? null : <option value={value}>{value}</option>}
      {[...families].map(([family, members]) => (
        <optgroup key={family} label={of === "actor" ? words.actorFamily(family) : words.linkFamily(family)}>
          {members.map((type) => (
            <option key={type.id} value={type.id}>
              {localName(type)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
