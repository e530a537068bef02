import { describe, expect, it } from "vitest";
import { errorCodes } from "../protocol/error-codes";
import { languages } from "./languages";
import type { Dictionary, Message } from "./messages";

const dictionaries = import.meta.glob<Dictionary>("./*/*.json", { import: "default", eager: true });
const areas = [
  "analysis",
  "branch",
  "chain",
  "clusters",
  "common",
  "diffusion",
  "landing",
  "phone",
  "poverty",
  "questions",
  "report",
  "stage",
  "studio",
  "viewer",
];

function dictionary(language: string, area: string): Dictionary {
  return dictionaries[`./${language}/${area}.json`] ?? {};
}

function sentences(message: Message | undefined): string[] {
  return typeof message === "string" ? [message] : Object.values(message ?? {});
}

function placeholders(message: Message | undefined): string[] {
  return [...new Set(sentences(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

describe.each(areas)("dictionaries of %s", (area) => {
  const english = dictionary("en", area);
  const keys = Object.keys(english).sort();

  it.each(languages.map((language) => language.id))("%s has the same keys as English", (language) => {
    expect(Object.keys(dictionary(language, area)).sort()).toEqual(keys);
  });

  it.each(languages.map((language) => language.id))("%s fills in the same parameters", (language) => {
    for (const key of keys) {
      expect(placeholders(dictionary(language, area)[key]), key).toEqual(placeholders(english[key]));
    }
  });

  it.each(languages.map((language) => language.id))("%s says something in each message", (language) => {
    for (const key of keys) {
      expect(
        sentences(dictionary(language, area)[key]).every((text) => text.trim() !== ""),
        key,
      ).toBe(true);
    }
  });

  it.each(languages.map((language) => language.id))("%s has exactly its own plural forms", (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [key, message] of Object.entries(dictionary(language, area))) {
      if (typeof message !== "string") {
        expect(Object.keys(message).sort(), key).toEqual(categories);
      }
    }
  });
});

describe("error sentences", () => {
  it("exist for each code", () => {
    const common = dictionary("en", "common");
    expect(errorCodes.filter((code) => common[`error.${code}`] === undefined)).toEqual([]);
  });
});
