import { formatNumber } from "../../../i18n/translate";
import type { Actor, CompositionPart } from "../../../protocol/elements";
import { countedThings } from "../model/defaults";
import { actorEdit, readCount, withCount } from "../model/edits";
import { t } from "../texts";
import { ChoiceField } from "./choice-field";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

/** How many a group stands for, and who they are. */
export function GroupField({ actor }: { readonly actor: Actor }) {
  const { group } = actor;
  const count = group?.count;
  const shown = count === undefined ? "" : formatNumber(count);
  return (
    <div class="group-field">
      <div class="group-count">
        <TextField
          label={t("column.count")}
          shown={group?.atLeast === true && shown !== "" ? t("atLeast", { value: shown }) : shown}
          start={count === undefined ? "" : String(count)}
          read={(text) => toOp(readCount(text), (next) => actorEdit(actor, { group: withCount(group, next) }))}
        />
        <ChoiceField
          label={t("countedThings")}
          current={group?.counted ?? "firms"}
          choices={countedThings.map((id) => ({ id, name: t(`counted.${id}`) }))}
          op={(id) =>
            actorEdit(actor, { group: { ...group, counted: countedThings.find((one) => one === id) ?? "firms" } })
          }
        />
      </div>
      {(group?.composition ?? []).map((part) => (
        <CompositionBar key={`${part.by}/${part.part}`} part={part} total={count} />
      ))}
    </div>
  );
}

function CompositionBar({ part, total }: { readonly part: CompositionPart; readonly total: number | undefined }) {
  const share = part.share ?? (part.count === undefined || !total ? undefined : part.count / total);
  const percent = share === undefined ? "" : formatNumber(share, { style: "percent", maximumFractionDigits: 0 });
  const count = part.count === undefined ? "" : formatNumber(part.count);
  return (
    <div class="composition">
      <span dir="auto">{part.part}</span>
      <meter min={0} max={1} value={share ?? 0} aria-label={part.part}>
        {percent}
      </meter>
      <span class="count">{[percent, count].filter(Boolean).join(" · ")}</span>
    </div>
  );
}
