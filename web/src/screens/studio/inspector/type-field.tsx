import { localName } from "../../../i18n/translate";
import type { Actor, Link } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import { TypeSelect } from "../parts/type-select";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { useField } from "./use-field";

interface Props {
  readonly element: Actor | Link;
  readonly of: "actor" | "link";
  readonly op: (type: string) => Op | undefined;
}

/** The kind of an actor or link, chosen from the families of the palette. */
export function TypeField({ element, of, op }: Props) {
  const studio = useStudio();
  const field = useField();
  const { book } = studio.words.value;
  const type = (of === "actor" ? book.actorTypes : book.linkTypes).get(element.type);
  if (!studio.canEdit.value) {
    return <span class="edit-value">{type === undefined ? element.type : localName(type)}</span>;
  }
  return (
    <span class="edit">
      <TypeSelect
        of={of}
        label={t("column.type")}
        value={element.type}
        onChoose={(id) => void field.commit({ status: "changed", value: op(id) })}
      />
      <span class="fault" role="alert">
        {field.fault.value}
      </span>
    </span>
  );
}
