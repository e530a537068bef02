import type { Actor, ActorGroup, AttributeValue, Link, StageShare, Volume } from "../../../protocol/elements";
import type { ActorEdit, LinkEdit, Op } from "../../../protocol/ops";
import { sameValue } from "./differences";

/** What typing gives: nothing to change, something to send, or the reason why not. */
export type EditOutcome<T> =
  | { readonly status: "unchanged" }
  | { readonly status: "changed"; readonly value: T }
  | { readonly status: "wrong"; readonly reason: EditFault };

export type EditFault =
  | "nameMissing"
  | "nameLong"
  | "noteLong"
  | "number"
  | "share"
  | "date"
  | "whole"
  | "volume"
  | "attributeName"
  | "endMissing"
  | "sameEnds";

export const longestName = 120;
export const longestNote = 2000;

/** An op that edits one actor; undefined when nothing changes. */
export function actorEdit(actor: Actor, set: ActorEdit): Op | undefined {
  const different = onlyDifferent(actor, set);
  return different === undefined ? undefined : { op: "actor.edit", id: actor.id, set: different as ActorEdit };
}

/** An op that edits one link; undefined when nothing changes. */
export function linkEdit(link: Link, set: LinkEdit): Op | undefined {
  const different = onlyDifferent(link, set);
  return different === undefined ? undefined : { op: "link.edit", id: link.id, set: different as LinkEdit };
}

export function readName(text: string): EditOutcome<string> {
  const name = text.normalize("NFC").trim();
  if (name === "") {
    return { status: "wrong", reason: "nameMissing" };
  }
  return name.length > longestName ? { status: "wrong", reason: "nameLong" } : { status: "changed", value: name };
}

/** Empty text takes the field away. */
export function readNote(text: string): EditOutcome<string | null> {
  const note = text.trim();
  if (note.length > longestNote) {
    return { status: "wrong", reason: "noteLong" };
  }
  return { status: "changed", value: note === "" ? null : note };
}

/** A number as people type it, with a decimal comma or Arabic digits; empty takes the field away. */
export function readNumber(text: string): EditOutcome<number | null> {
  const plain = latinDigits(text).trim().replace(/\s/g, "").replace("٫", ".").replace(",", ".");
  if (plain === "") {
    return { status: "changed", value: null };
  }
  const value = Number(plain);
  return Number.isFinite(value) ? { status: "changed", value } : { status: "wrong", reason: "number" };
}

/** A whole number of at least 0. */
export function readCount(text: string): EditOutcome<number | null> {
  const read = readNumber(text);
  if (read.status === "changed" && read.value !== null && (!Number.isInteger(read.value) || read.value < 0)) {
    return { status: "wrong", reason: "whole" };
  }
  return read;
}

/** A share typed in per cent, kept as 0 to 1. */
export function readShare(text: string): EditOutcome<number | null> {
  const read = readNumber(text.replace(/[%٪]/g, ""));
  if (read.status !== "changed" || read.value === null) {
    return read;
  }
  return read.value < 0 || read.value > 100
    ? { status: "wrong", reason: "share" }
    : { status: "changed", value: Number((read.value / 100).toFixed(4)) };
}

/** A year, a month or a day: 1998, 1998-05, 1998-05-17. */
export function readDate(text: string): EditOutcome<string | null> {
  const date = latinDigits(text).trim();
  if (date === "") {
    return { status: "changed", value: null };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  return parts === null || !isDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1))
    ? { status: "wrong", reason: "date" }
    : { status: "changed", value: date };
}

export interface TypedAttribute {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly date: string;
}

/** One attribute as typed; a value that reads as a number is a number. */
export function attributeSet(typed: TypedAttribute, before?: AttributeValue): EditOutcome<ActorEdit & LinkEdit> {
  const name = typed.name.trim();
  if (name === "" || name.length > 64) {
    return { status: "wrong", reason: "attributeName" };
  }
  const text = typed.value.trim();
  const number = readNumber(text);
  const value = text !== "" && number.status === "changed" && number.value !== null ? number.value : text;
  const kept = before?.dataClass === undefined ? {} : { dataClass: before.dataClass };
  const attribute: AttributeValue = {
    value,
    ...optional("unit", typed.unit),
    ...optional("source", typed.source),
    ...optional("date", typed.date),
    ...kept,
  };
  return { status: "changed", value: { attributes: { [name]: attribute } } };
}

/** Puts an actor into a stage or takes it out; shares of the stages that stay are kept. */
export function toggleStage(actor: Actor, stage: string): readonly StageShare[] | null {
  const before = actor.stages ?? [];
  const without = before.filter((share) => share.stage !== stage);
  const after = without.length < before.length ? without : [...before, { stage }];
  return after.length === 0 ? null : after;
}

export function withStageShare(actor: Actor, stage: string, share: number | null): readonly StageShare[] {
  return (actor.stages ?? []).map((one) =>
    one.stage === stage ? { stage, ...(share === null ? {} : { share }) } : one,
  );
}

/** The head count of a group; its composition stays. */
export function withCount(group: ActorGroup | undefined, count: number | null): ActorGroup {
  const { count: _before, ...rest } = group ?? { counted: "people" };
  return count === null ? rest : { ...rest, count };
}

function onlyDifferent(element: object, set: object): object | undefined {
  const before = new Map<string, unknown>(Object.entries(element));
  const different = Object.entries(set).filter(([field, value]) => !sameValue(before.get(field) ?? null, value));
  return different.length === 0 ? undefined : Object.fromEntries(different);
}

function optional(name: "unit" | "source" | "date", text: string): Partial<AttributeValue> {
  const trimmed = text.trim();
  return trimmed === "" ? {} : { [name]: trimmed };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

/** "100 t": a number and its unit; empty takes the volume away. A new volume is per year. */
export function readVolume(text: string, period: Volume["period"] = "year"): EditOutcome<Volume | null> {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { status: "changed", value: null };
  }
  const parts = /^([\d.,٠-٩٫]+)\s*(.+)$/.exec(trimmed);
  const value = readNumber(parts?.[1] ?? "");
  const unit = parts?.[2]?.trim();
  return value.status === "changed" && value.value !== null && unit !== undefined
    ? { status: "changed", value: { value: value.value, unit, period } }
    : { status: "wrong", reason: "volume" };
}
