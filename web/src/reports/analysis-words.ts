import { format, formatNumber, isolated, language, localName, translator } from "../i18n/translate";
import type { Figure, MethodInfo, MethodParameter, Sentence } from "../protocol/analyses";

/** The areas that hold words of findings. */
export const findingAreas = ["chain", "poverty", "diffusion"] as const;

/** The areas that hold words of the engine, one a subject. */
export const analysisAreas = ["analysis", ...findingAreas] as const;

const dictionaries = analysisAreas.map((area) => translator(area) as (key: string) => string);

/** What a dictionary says, or the engine's own English where this language has no words yet. */
function said(key: string, english: string): string {
  return dictionaries.map((say) => say(key)).find((words) => words !== key) ?? english;
}

export function methodTitle(method: MethodInfo): string {
  return said(`method.${method.name}.title`, method.title);
}

export function methodQuestion(method: MethodInfo): string {
  return said(`method.${method.name}.question`, method.question);
}

export function methodDefinition(method: MethodInfo): string {
  return said(`method.${method.name}.definition`, method.definition);
}

export function groupTitle(group: string): string {
  return said(`group.${group}`, group);
}

export function parameterTitle(parameter: MethodParameter): string {
  return said(`parameter.${parameter.name}`, parameter.name);
}

export function choiceTitle(choice: string): string {
  return said(`choice.${choice}`, choice);
}

/** The name of a column, a figure, a kind of group or a table. */
export function termTitle(name: string): string {
  return said(`term.${name}`, name);
}

export function findingTitle(rule: string): string {
  return said(`finding.${rule}`, rule);
}

export function severityTitle(severity: string): string {
  return said(`severity.${severity}`, severity);
}

export function caveatText(code: string, english: string): string {
  return said(`caveat.${code}`, english);
}

/** A sentence of the engine in this language; names stand apart from the writing direction around them. */
export function sentenceText(sentence: Sentence): string {
  const values = Object.fromEntries(
    sentence.values.map((value, index) => [`${index}`, asWritten(engineWord(sentence.key, value))]),
  );
  return format(said(`sentence.${sentence.key}`, sentence.pattern), values, language.value);
}

/** A value to four places, or why there is none. */
export function figureText(
  figure: Pick<Figure, "value" | "reason"> | { readonly value: number | null; readonly reason?: string },
): string {
  return figure.value === undefined || figure.value === null
    ? figure.reason === undefined
      ? "–"
      : caveatText(figure.reason, figure.reason)
    : valueText(figure.value);
}

export function valueText(value: number): string {
  return formatNumber(value, Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 });
}

let typeNames: ReadonlyMap<string, NamedType> = new Map();

type NamedType = Parameters<typeof localName>[0];

/** Makes the types of the vocabulary known, which stand in sentences by their ids. */
export function nameTypes(types: readonly (NamedType & { readonly id: string })[]): void {
  typeNames = new Map(types.map((type) => [type.id, type]));
}

/** Reasons and attributes stand in sentences by the engine's own names; these have words, too. */
function engineWord(key: string, value: string): string {
  const type = typeNames.get(value);
  if (type !== undefined) {
    return localName(type);
  }
  const area = key === "noAnswer" ? "caveat" : key.startsWith("assortativity.") ? "choice" : "";
  const words = said(`${area}.${value}`, value);
  return words === value ? value : words.toLocaleLowerCase(language.value);
}

/** A number takes the direction of the sentence, so that its minus stays where the sentence has it. */
function asWritten(value: string): string {
  return /^-?[\d.]+$/.test(value) ? value : isolated(value);
}
