import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../../web/src/i18n");

/** The words of one screen in one language, read from the dictionaries that the pages use. */
export function words(language: string, area: string): (key: string) => string {
  const dictionary = JSON.parse(readFileSync(`${folder}/${language}/${area}.json`, "utf8")) as Record<string, unknown>;
  return (key) => {
    const text = dictionary[key];
    if (typeof text !== "string") {
      throw new Error(`${language}/${area}.json has no plain text for "${key}".`);
    }
    return text;
  };
}
