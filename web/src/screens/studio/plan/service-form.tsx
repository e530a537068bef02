import { useSignal } from "@preact/signals";
import { localName } from "../../../i18n/translate";
import type { ChainPlan } from "../../../protocol/elements";
import { newId } from "../../../protocol/ids";
import { addService } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { t } from "../texts";
import type { Put } from "./plan-view";

/** Adds a service: what it is called and which links bring it. */
export function ServiceForm({ plan, put }: { readonly plan: ChainPlan; readonly put: Put }) {
  const { linkFamilies, linkTypes } = useStudio().words.value.book;
  const [name, link] = [useSignal(""), useSignal("")];
  const isReady = name.value.trim() !== "" && link.value !== "";
  return (
    <form
      class="stage-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) {
          void put(addService(plan, newId(), name.peek().trim(), link.peek()));
          name.value = "";
        }
      }}
    >
      <label>
        {t("plan.newService")}
        <input
          class="field stage-name"
          dir="auto"
          maxLength={120}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
      </label>
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
          {[...linkFamilies.values()].map((family) => (
            <optgroup key={family.id} label={localName(family)}>
              <option value={family.id}>{t("plan.anyOf", { name: localName(family) })}</option>
              {[...linkTypes.values()]
                .filter((type) => type.family === family.id)
                .map((type) => (
                  <option key={type.id} value={type.id}>
                    {localName(type)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit" class="button" disabled={!isReady}>
        {t("plan.add")}
      </button>
    </form>
  );
}
