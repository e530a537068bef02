import { useId } from "preact/hooks";
import { isLanguage, languages } from "../i18n/languages";
import { language, translator, useLanguage } from "../i18n/translate";

const t = translator("common");

/** Chooses the language of the page; each language stands under its own name. */
export function LanguageChoice() {
  const id = useId();
  return (
    <div class="language-choice">
      <label for={id}>{t("language")}</label>
      <select
        id={id}
        class="select"
        value={language.value}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          if (isLanguage(wanted)) {
            void useLanguage(wanted);
          }
        }}
      >
        {languages.map(({ id: tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
