import { formatNumber } from "../../../i18n/translate";
import type { Actor, Evidence, Link, Place, Volume } from "../../../protocol/elements";
import { t } from "../texts";
import { stageNames } from "./actor-columns";
import { volumeText } from "./link-columns";
import type { Words } from "./words";

type FieldWriter = (value: unknown, element: object, words: Words) => string;

const writers: Readonly<Record<string, FieldWriter>> = {
  type: (value, element, words) =>
    "source" in element ? words.linkType(String(value)) : words.actorType(String(value)),
  stages: (_value, element, words) => stageNames(element as Actor, words),
  place: (value) => (value as Place).name ?? "",
  evidence: (value) => t(`evidence.${(value as Evidence).mark}`),
  volume: (value) => volumeText(value as Volume),
  strength: percent,
  confidence: percent,
  boundary: (value) => t(`boundary.${value as NonNullable<Actor["boundary"]>}`),
  size: (value) => t(`size.${value as NonNullable<Actor["size"]>}`),
  contract: (value) => t(`contract.${value as NonNullable<Link["contract"]>}`),
};

/** The value of one field in words, for a sentence about it. */
export function fieldText(element: unknown, field: string, words: Words): string {
  if (typeof element !== "object" || element === null) {
    return t("nothing");
  }
  const value = new Map<string, unknown>(Object.entries(element)).get(field);
  if (value === undefined || value === null) {
    return t("nothing");
  }
  const writer = Object.hasOwn(writers, field) ? writers[field] : undefined;
  return writer?.(value, element, words) ?? plain(value);
}

function percent(value: unknown): string {
  return formatNumber(Number(value), { style: "percent", maximumFractionDigits: 0 });
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}
