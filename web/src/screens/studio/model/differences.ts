import type { Link } from "../../../protocol/elements";

/** Fields that the server fills, or that are told in another way. */
const unspoken = new Set(["id", "rev", "by", "at", "assertions"]);

/** Names of the fields that differ between two states of an element. */
export function changedFields(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => !unspoken.has(field) && !sameValue(old.get(field), now.get(field)),
  );
}

/** Whether two JSON values are the same, whatever the order of their members. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return false;
  }
  if (Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const members = new Map<string, unknown>(Object.entries(b));
  const own = Object.entries(a);
  return own.length === members.size && own.every(([name, value]) => sameValue(value, members.get(name)));
}

/** What the voices behind a link did between two of its states. */
export function assertionDifference(before: Link, after: Link): "asserts" | "disputes" | "withdraws" | undefined {
  const old = before.assertions ?? [];
  const now = after.assertions ?? [];
  const changed = now.find((voice) => !old.some((other) => other.by === voice.by && other.stance === voice.stance));
  if (changed !== undefined) {
    return changed.stance;
  }
  return old.some((voice) => !now.some((other) => other.by === voice.by)) ? "withdraws" : undefined;
}
