import { language, translator } from "../../i18n/translate";

/** The sentences of this screen. */
export const t = translator("studio");
/** The sentences of what-if copies. */
export const whatIf = translator("branch");
/** The sentences of clusters side by side. */
export const beside = translator("clusters");
/** Sentences that all screens share. */
export const common = translator("common");

const knownFields = [
  "name",
  "names",
  "type",
  "kind",
  "group",
  "stages",
  "boundary",
  "size",
  "place",
  "attributes",
  "evidence",
  "consent",
  "dataClass",
  "note",
  "strength",
  "volume",
  "contract",
  "since",
  "until",
  "confidence",
  "visibility",
  "title",
  "description",
  "language",
  "period",
  "source",
  "view",
] as const;

type KnownField = (typeof knownFields)[number];

/** What a field is called; fields of a newer server keep their own name. */
export function fieldName(field: string): string {
  return isKnown(field) ? t(`field.${field}`) : field;
}

export function listOf(texts: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: "conjunction" }).format(texts);
}

function isKnown(field: string): field is KnownField {
  return (knownFields as readonly string[]).includes(field);
}
