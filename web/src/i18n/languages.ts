/** The languages of the release, each with its own name for itself. */
export const languages = [
  { id: "en", name: "English", direction: "ltr" },
  { id: "fr", name: "Français", direction: "ltr" },
  { id: "es", name: "Español", direction: "ltr" },
  { id: "ar", name: "العربية", direction: "rtl" },
] as const;

export type Language = (typeof languages)[number]["id"];

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language.id === text);
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

/** The first of the wanted language tags that we speak; English when there is none. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split("-")[0];
    if (isLanguage(primary)) {
      return primary;
    }
  }
  return "en";
}
