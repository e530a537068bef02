/** Members that an edit merges instead of replacing. */
const merged: ReadonlySet<string> = new Set(["attributes", "names"]);

type Fields = Readonly<Record<string, unknown>>;

/** Applies a partial edit: a null deletes the field; attributes and names merge one level deep. */
export function mergeEdit<T extends object>(value: T, edit: object): T {
  const result = new Map<string, unknown>(Object.entries(value));
  for (const [field, next] of Object.entries(edit)) {
    const final = merged.has(field) ? mergeMembers(result.get(field), next) : next;
    if (final === null || final === undefined) {
      result.delete(field);
    } else {
      result.set(field, final);
    }
  }
  return Object.fromEntries(result) as T;
}

function mergeMembers(before: unknown, next: unknown): unknown {
  if (next === null || next === undefined) {
    return null;
  }
  const members = new Map(Object.entries((before ?? {}) as Fields));
  for (const [name, value] of Object.entries(next as Fields)) {
    if (value === null) {
      members.delete(name);
    } else {
      members.set(name, value);
    }
  }
  return members.size === 0 ? null : Object.fromEntries(members);
}
