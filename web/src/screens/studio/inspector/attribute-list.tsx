import { useSignal } from "@preact/signals";
import type { Actor, AttributeValue, Link } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import { attributeText } from "../model/actor-columns";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { AttributeForm } from "./attribute-form";

interface Props {
  readonly element: Actor | Link;
  /** Makes the op that sets or, with null, removes attributes. */
  readonly op: (attributes: Readonly<Record<string, AttributeValue | null>>) => Op;
}

/** Numbers and facts with unit, source and date. */
export function AttributeList({ element, op }: Props) {
  const studio = useStudio();
  const open = useSignal<string | null>(null);
  const attributes = Object.entries(element.attributes ?? {});
  const close = (): void => {
    open.value = null;
  };
  return (
    <section>
      <h3>{t("attributes")}</h3>
      <ul class="attributes">
        {attributes.map(([name, attribute]) =>
          open.value === name ? (
            <li key={name}>
              <AttributeForm name={name} before={attribute} op={op} onDone={close} />
            </li>
          ) : (
            <li key={name} class="attribute">
              <span class="attribute-name" dir="auto">
                {name}
              </span>
              <strong dir="auto">{attributeText(attribute)}</strong>
              <span class="faint">{[attribute.date, attribute.source].filter(Boolean).join(" · ")}</span>
              {studio.canEdit.value ? (
                <button
                  type="button"
                  class="link-button attribute-edit"
                  aria-label={t("editField", { field: name })}
                  onClick={() => {
                    open.value = name;
                  }}
                >
                  {t("edit")}
                </button>
              ) : null}
            </li>
          ),
        )}
      </ul>
      {attributes.length === 0 ? <p class="faint">{t("noAttributes")}</p> : null}
      {studio.canEdit.value && open.value === "" ? <AttributeForm name="" op={op} onDone={close} /> : null}
      {studio.canEdit.value && open.value === null ? (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            open.value = "";
          }}
        >
          {t("addAttribute")}
        </button>
      ) : null}
    </section>
  );
}
