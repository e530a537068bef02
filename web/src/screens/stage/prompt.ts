import type { Language } from "../../i18n/languages";
import { translator } from "../../i18n/translate";
import type { MapReader } from "../../map/selectors";
import type { MapInfo, PromptPhase } from "../../protocol/elements";
import type { Looks } from "../../viewer/looks";

const t = translator("stage");

export const phases: readonly PromptPhase[] = ["actors", "links", "chain", "trust", "poverty", "gaps", "plan"];

export function phaseOf(info: MapInfo | undefined): PromptPhase {
  return info?.prompt?.phase ?? "actors";
}

/** The one question that the room sees. */
export function questionOf(map: MapReader, looks: Looks, info: MapInfo | undefined, shown: Language): string {
  const prompt = info?.prompt;
  if (prompt?.text !== undefined) {
    return prompt.text;
  }
  if (info?.spread !== undefined) {
    return t("question.spread");
  }
  const ask = prompt?.linkType === undefined ? undefined : looks.link(map, prompt.linkType).ask;
  return ask?.[shown] ?? ask?.["en"] ?? t(`question.${phaseOf(info)}`);
}

/** The kinds of links to show as chips: the one asked about, then those that the map uses most. */
export function chipTypes(map: MapReader, looks: Looks, asked: string | undefined, most: number): string[] {
  const uses = new Map<string, number>(looks.starterLinks().map((type) => [type.id, 0]));
  for (const link of map.all("link").values()) {
    uses.set(link.type, (uses.get(link.type) ?? 0) + 1);
  }
  const ordered = [...uses].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const others = ordered.filter((id) => id !== asked);
  return [...(asked === undefined ? [] : [asked]), ...others].slice(0, most);
}

/** The kind to ask about next, in the vocabulary's order; the first after the last. */
export function nextKind(looks: Looks, asked: string | undefined): string | undefined {
  const kinds = looks.starterLinks().map((type) => type.id);
  const here = asked === undefined ? -1 : kinds.indexOf(asked);
  return kinds[(here + 1) % Math.max(kinds.length, 1)];
}
