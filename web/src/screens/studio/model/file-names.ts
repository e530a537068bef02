/** What a file that leaves the studio is called: "palar-valley-tanneries-map-r412-2026-11-22.png". */
export function fileName(title: string, part: string, rev: number, at: Date, extension: string): string {
  const parts = [slug(title) || "map", part, `r${rev}`, isoDay(at)].filter((text) => text !== "");
  return `${parts.join("-")}.${extension}`;
}

/** Letters and digits of any script in lower case; everything else becomes a hyphen. */
export function slug(text: string): string {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...folded].slice(0, 60).join("").replace(/-+$/, "");
}

/** The day in the person's own time zone, as 2026-11-22. */
export function isoDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
