import { privateOps } from "../../../protocol/answers";
import type { ElementKind } from "../../../protocol/changes";
import type { Actor, Link } from "../../../protocol/elements";
import type { HistoryChange } from "../../../protocol/rest";
import { fieldName, listOf, t, whatIf } from "../texts";
import { assertionDifference, changedFields } from "./differences";
import type { Words } from "./words";

export interface HistoryLine {
  readonly rev: number;
  readonly at: string;
  readonly by: string;
  readonly nick: string;
  readonly text: string;
}

type EffectOf = HistoryChange["effects"][number];

/** More than this in one change is counted, not told. */
const told = 3;

/**
 * The changes in words, in the order given (newest first). An edit can be told precisely only when the
 * state before it is among the changes; otherwise it says which element was edited.
 */
export function historyLines(changes: readonly HistoryChange[], words: Words): HistoryLine[] {
  const known = new Map<string, unknown>();
  // Of ratings and answers nothing can be told, not even who gave them.
  const open = changes.filter(
    ({ what }) => what === undefined || !what.every((op) => privateOps.has(op)) || what.length === 0,
  );
  const lines = open.toReversed().map((change) => {
    const text = tell(change, known, words);
    for (const effect of change.effects) {
      known.set(keyOf(effect), effect.value);
    }
    return { rev: change.rev, at: change.at ?? "", by: change.by ?? "", nick: change.nick ?? "", text };
  });
  return lines.reverse();
}

function tell(change: HistoryChange, before: ReadonlyMap<string, unknown>, words: Words): string {
  const done = change.what ?? [];
  if (done.includes("branch.merge")) {
    const count = change.effects.filter(
      ({ kind }) => kind !== "position" && kind !== "alias" && kind !== "removed",
    ).length;
    return whatIf("history", { count });
  }
  const phrases = phrasesOf(change, before, words);
  const shown = phrases.slice(0, told);
  if (phrases.length > told) {
    shown.push(t("history.more", { count: phrases.length - told }));
  }
  const text = shown.length === 0 ? t("history.other", { what: done.join(", ") }) : shown.join(" · ");
  return done.includes("undo") ? t("history.undo", { text }) : text;
}

function phrasesOf(change: HistoryChange, before: ReadonlyMap<string, unknown>, words: Words): string[] {
  const merged = change.effects.find((effect) => effect.kind === "alias" && effect.value?.of === "actor");
  if (merged?.kind === "alias" && merged.value !== null) {
    const from = before.get(`actor/${merged.id}`) as Actor | null | undefined;
    const name = from?.name ?? words.formerName(merged.id);
    const into = words.actor(merged.value.into);
    return [name === undefined ? t("history.mergeUnknown", { into }) : t("history.merge", { from: name, into })];
  }
  const gone = removal(change, words);
  if (gone !== undefined) {
    return [gone];
  }
  const back = comeback(change, before);
  if (back !== undefined) {
    return [back];
  }
  const moved = change.effects.filter((effect) => effect.kind === "position").length;
  if (moved === change.effects.length && moved > 0) {
    return [t("history.move", { count: moved })];
  }
  return change.effects.flatMap((effect) => phrase(effect, change, before.get(keyOf(effect)), words) ?? []);
}

function removal(change: HistoryChange, words: Words): string | undefined {
  const removed = change.effects.flatMap((effect) =>
    effect.kind === "removed" && effect.value !== null ? [effect.value] : [],
  );
  const actor = removed.find((one) => one.of === "actor");
  if (actor !== undefined) {
    const name = (actor.element as Actor).name;
    const count = removed.length - 1;
    return count > 0 ? t("history.removeWithLinks", { name, count }) : t("history.remove", { name });
  }
  const link = removed[0];
  return link === undefined ? undefined : t("history.remove", { name: words.link(link.element as Link) });
}

/** An actor that comes back brings its links along; they are counted. */
function comeback(change: HistoryChange, before: ReadonlyMap<string, unknown>): string | undefined {
  const back = new Set(
    change.effects.flatMap((effect) => (effect.kind === "removed" && effect.value === null ? [effect.id] : [])),
  );
  const actor = change.effects.find((effect) => effect.kind === "actor" && back.has(keyOf(effect)));
  if (actor?.kind !== "actor" || actor.value === null || (before.get(keyOf(actor)) ?? null) !== null) {
    return undefined;
  }
  const { name } = actor.value;
  const count = change.effects.filter((effect) => effect.kind === "link" && effect.value !== null).length;
  return count > 0 ? t("history.restoreWithLinks", { name, count }) : t("history.restore", { name });
}

function phrase(effect: EffectOf, change: HistoryChange, before: unknown, words: Words): string | undefined {
  const done = change.what ?? [];
  if (effect.value === null) {
    return effect.kind === "stage" ? t("history.stageRemoved") : undefined;
  }
  switch (effect.kind) {
    case "actor":
      return actorPhrase(effect.value, done, before as Actor | undefined);
    case "link":
      return linkPhrase(effect.value, change, before as Link | undefined, words);
    case "map":
      return mapPhrase(done, effect.value, before);
    case "stage":
    case "mark":
    case "type":
      return t(`history.${effect.kind}`, { name: effect.value.name });
    case "chain":
      return t("history.plan");
    case "proposal":
      return t("history.proposal");
    default:
      return undefined;
  }
}

function actorPhrase(actor: Actor, done: readonly string[], before: Actor | null | undefined): string {
  const { name } = actor;
  if (done.includes("actor.restore") && (before === null || before === undefined)) {
    return t("history.restore", { name });
  }
  if (before === undefined || before === null) {
    return done.includes("actor.add") ? t("history.add", { name }) : t("history.edit", { name });
  }
  const fields = changedFields(before, actor);
  if (fields.length === 1 && fields[0] === "name") {
    return t("history.rename", { before: before.name, name });
  }
  return fields.length === 0
    ? t("history.edit", { name })
    : t("history.editFields", { name, fields: listOf(fields.map(fieldName)) });
}

function linkPhrase(link: Link, change: HistoryChange, before: Link | null | undefined, words: Words): string {
  const name = words.link(link);
  const done = change.what ?? [];
  if (before === undefined || before === null) {
    return newLinkPhrase(link, name, done, change.by);
  }
  const fields = changedFields(before, link);
  if (fields.length > 0) {
    return t("history.editFields", { name, fields: listOf(fields.map(fieldName)) });
  }
  const stance = assertionDifference(before, link);
  return stance === undefined ? t("history.edit", { name }) : t(`history.${stance}`, { name });
}

function newLinkPhrase(link: Link, name: string, done: readonly string[], by: string | undefined): string {
  if (done.includes("link.restore") || done.includes("actor.restore")) {
    return t("history.restore", { name });
  }
  if (done.includes("link.assert") || (done.includes("link.add") && (link.assertions?.length ?? 0) > 1)) {
    const own = link.assertions?.find((assertion) => assertion.by === by);
    return own === undefined ? t("history.withdraws", { name }) : t(`history.${own.stance}`, { name });
  }
  return done.includes("link.add") ? t("history.link", { name }) : t("history.edit", { name });
}

function mapPhrase(
  done: readonly string[],
  map: { readonly mode?: string; readonly spread?: unknown },
  before: unknown,
): string {
  if (done.includes("mode.set")) {
    return t("history.mode", { mode: modeName(map.mode ?? "open") });
  }
  if (done.includes("prompt.set")) {
    return t("history.prompt");
  }
  if (done.includes("spread.show")) {
    return t(map.spread === undefined ? "history.spreadOff" : "history.spread");
  }
  const fields = before === undefined || before === null ? [] : changedFields(before, map);
  return t("history.map", { fields: fields.length === 0 ? t("field.title") : listOf(fields.map(fieldName)) });
}

function modeName(mode: string): string {
  return mode === "open" || mode === "approve" || mode === "private" || mode === "frozen" ? t(`mode.${mode}`) : mode;
}

function keyOf(effect: { readonly kind: ElementKind; readonly id: string }): string {
  return `${effect.kind}/${effect.id}`;
}
