/** Pairs that somebody said are not the same, remembered on this device for each map. */
export function readDifferent(map: string): ReadonlySet<string> {
  try {
    const pairs: unknown = JSON.parse(localStorage.getItem(placeOf(map)) ?? "[]");
    return new Set(Array.isArray(pairs) ? pairs.filter((pair) => typeof pair === "string") : []);
  } catch {
    // No storage, or not what we wrote: the pairs are then proposed again.
    return new Set();
  }
}

export function rememberDifferent(map: string, pairs: ReadonlySet<string>): void {
  try {
    localStorage.setItem(placeOf(map), JSON.stringify([...pairs]));
  } catch {
    // Remembered as long as the page is open.
  }
}

function placeOf(map: string): string {
  return `clustergraph.different.${map}`;
}
