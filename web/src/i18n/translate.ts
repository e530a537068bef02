import { signal } from "@preact/signals";
import { directionOf, isLanguage, type Language, pickLanguage } from "./languages";
import type { Area, Dictionary, Message, MessageKey, Params } from "./messages";

const files = import.meta.glob<Dictionary>(["./*/*.json"], { import: "default" });
const loaded = new Map<string, Dictionary>();
const areasInUse = new Set<Area>();
const rememberedAt = "clustergraph.language";

/** The language shown. Components that translate while rendering follow it by themselves. */
export const language = signal<Language>("en");

/** The language this browser asked for last, or prefers. */
export function preferredLanguage(): Language {
  const remembered = readRemembered();
  return isLanguage(remembered) ? remembered : pickLanguage(navigator.languages);
}

/** Loads the dictionaries of the areas that a screen uses and shows it in this language. */
export async function useLanguage(wanted: Language, areas: readonly Area[] = []): Promise<void> {
  for (const area of areas) {
    areasInUse.add(area);
  }
  await Promise.all([...areasInUse].map((area) => loadDictionary(wanted, area)));
  language.value = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = directionOf(wanted);
  remember(wanted);
}

/** The translating function of one area: `t("home.title", { name })`. */
export function translator<A extends Area>(area: A): (key: MessageKey<A>, params?: Params) => string {
  return (key, params = {}) => {
    const message = loaded.get(pathOf(language.value, area))?.[key];
    return message === undefined ? key : format(message, params, language.value);
  };
}

/** A number as this language writes it in the reader's region. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(regionOf(language.value), options).format(value);
}

/** The language with the browser's own region: Egypt and Morocco write Arabic with different digits. */
function regionOf(wanted: Language): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${wanted}-`)) ?? wanted;
}

/** Picks the plural form by `count` and fills in the `{parameters}`. */
export function format(message: Message, params: Params, locale: Language): string {
  const pattern = typeof message === "string" ? message : pluralForm(message, params["count"], locale);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === "number" ? new Intl.NumberFormat(regionOf(locale)).format(value) : (value ?? whole);
  });
}

/** The name of something that carries names per language. */
export function localName(named: { readonly name: string; readonly names?: Readonly<Record<string, string>> }): string {
  return named.names?.[language.value] ?? named.name;
}

/** A name keeps its own writing direction inside a sentence of the other one. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function pluralForm(message: Exclude<Message, string>, count: string | number | undefined, locale: Language): string {
  const category = new Intl.PluralRules(locale).select(Number(count ?? 0));
  return message[category] ?? message.other ?? "";
}

async function loadDictionary(wanted: Language, area: Area): Promise<void> {
  const path = pathOf(wanted, area);
  const load = files[path];
  if (!loaded.has(path) && load !== undefined) {
    loaded.set(path, await load());
  }
}

function pathOf(wanted: Language, area: Area): string {
  return `./${wanted}/${area}.json`;
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(rememberedAt);
  } catch {
    // Storage can be switched off; the browser's own languages then decide.
    return null;
  }
}

function remember(wanted: Language): void {
  try {
    localStorage.setItem(rememberedAt, wanted);
  } catch {
    // Not remembered, and asked again next time.
  }
}
