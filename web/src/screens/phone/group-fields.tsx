import { useId } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import type { OrganisationDraft } from "./phone-ops";

const t = translator("phone");
const countables = ["firms", "people", "households", "places"] as const;

interface GroupFieldsProps {
  readonly draft: OrganisationDraft;
  readonly onChange: (part: Partial<OrganisationDraft>) => void;
}

/** One organisation, or a group of many with their number. */
export function GroupFields({ draft, onChange }: GroupFieldsProps) {
  const id = useId();
  const isGroup = draft.kind === "group";
  return (
    <fieldset class="chips-field">
      <legend class="field-label">{t("organisation.kind")}</legend>
      <div class="pair">
        <Button pressed={!isGroup} onClick={() => onChange({ kind: "single" })}>
          {t("organisation.single")}
        </Button>
        <Button pressed={isGroup} onClick={() => onChange({ kind: "group" })}>
          {t("organisation.group")}
        </Button>
      </div>
      {isGroup && (
        <div class="pair pair-count">
          <div class="field">
            <label class="field-label" for={`${id}-count`}>
              {t("organisation.count")}
            </label>
            <input
              id={`${id}-count`}
              class="field-input"
              inputMode="numeric"
              maxLength={9}
              value={draft.count}
              onInput={(event) => onChange({ count: latinDigits(event.currentTarget.value) })}
            />
          </div>
          <div class="field">
            <label class="field-label" for={`${id}-counted`}>
              {t("organisation.counted")}
            </label>
            <select
              id={`${id}-counted`}
              class="select select-field"
              value={draft.counted}
              onChange={(event) => {
                const counted = countables.find((countable) => countable === event.currentTarget.value);
                onChange({ counted: counted ?? "firms" });
              }}
            >
              {countables.map((countable) => (
                <option key={countable} value={countable}>
                  {t(`organisation.counted.${countable}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
    </fieldset>
  );
}

/** Only digits, and Arabic-Indic ones (U+0660 to U+0669, U+06F0 to U+06F9) as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(/\D/g, "");
}
