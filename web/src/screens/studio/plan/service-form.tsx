import { useSignal } from "@preact/signals";
import { localName } from "../../../i18n/translate";
import type { ChainPlan } from "../../../protocol/elements";
import { newId } from "../../../protocol/ids";
import { addService } from "../model/chain-plan";
import type { Choice } from "../model/columns";
import type { TypeBook } from "../model/type-book";
import { groupedChoices } from "../parts/grouped-choices";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { AddForm } from "./add-form";
import type { Put } from "./plan-view";

/** Adds a service: what it is called and which links bring it. */
export function ServiceForm({ plan, put }: { readonly plan: ChainPlan; readonly put: Put }) {
  const { book } = useStudio().words.value;
  const link = useSignal("");
  return (
    <AddForm
      label={t("plan.newService")}
      isReady={link.value !== ""}
      add={(name) => void put(addService(plan, newId(), name, link.peek()))}
    >
      <label>
        {t("plan.broughtBy")}
        <select
          class="field"
          value={link.value}
          onChange={(event) => {
            link.value = event.currentTarget.value;
          }}
        >
          <option value="">{t("plan.chooseLink")}</option>
          {groupedChoices(linksOf(book))}
        </select>
      </label>
    </AddForm>
  );
}

/** Each family as a whole, then its kinds. */
function linksOf({ linkFamilies, linkTypes }: TypeBook): readonly Choice[] {
  return [...linkFamilies.values()].flatMap((family) => {
    const group = localName(family);
    const kinds = [...linkTypes.values()].filter((type) => type.family === family.id);
    return [
      { id: family.id, name: t("plan.anyOf", { name: group }), group },
      ...kinds.map((type) => ({ id: type.id, name: localName(type), group })),
    ];
  });
}
