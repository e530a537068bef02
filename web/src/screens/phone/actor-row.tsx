import type { ComponentChildren } from "preact";
import { localName } from "../../i18n/translate";
import type { Actor } from "../../protocol/elements";
import { ListRow } from "../../ui/list-row";
import { lookOf } from "../../ui/palette";
import { ShapeIcon } from "../../ui/shape-icon";
import { usePhone } from "./phone";

interface ActorRowProps {
  readonly actor: Actor;
  /** Said after the type. */
  readonly remark?: string | undefined;
  readonly trail?: ComponentChildren;
  readonly selected?: boolean;
  readonly onClick?: () => void;
}

/** An organisation as a row: sign, name, type. */
export function ActorRow({ actor, remark, trail, selected = false, onClick }: ActorRowProps) {
  const type = usePhone().types.value.actorType(actor.type);
  const detail = remark === undefined ? localName(type) : `${localName(type)} · ${remark}`;
  return (
    <ListRow
      title={localName(actor)}
      detail={detail}
      lead={<ShapeIcon look={lookOf(actor.type, type)} group={actor.kind === "group"} />}
      trail={trail}
      selected={selected}
      onClick={onClick}
    />
  );
}
