import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>("./**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

/** Which folders a folder may import from. Screens see all of them, but not each other. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  map: ["protocol"],
  i18n: ["protocol"],
  live: ["map", "protocol"],
  ui: ["i18n", "protocol"],
  viewer: ["map", "protocol", "ui", "i18n"],
};

const longestFile = 400;

function importsOf(source: string): string[] {
  return [...source.matchAll(/^\s*(?:import|export)\b[^"']*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gm)].map(
    (found) => found[1] ?? found[2] ?? "",
  );
}

/** The place of a file or of what it imports: `map`, or `screens/phone`. */
function folderOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "screens" ? `screens/${second}` : top;
}

function resolve(from: string, imported: string): string {
  return new URL(imported, `http://host/${from}`).pathname.slice(1);
}

const files = Object.entries(sources).map(([path, source]) => ({ path: path.slice(2), source }));

describe("source files", () => {
  it("are found, with their imports", () => {
    expect(files.length).toBeGreaterThan(50);
    const store = files.find(({ path }) => path === "map/map-store.ts");
    expect(importsOf(store?.source ?? "")).toContain("../protocol/changes");
  });

  it("import along the arrows only", () => {
    const wrong = files.flatMap(({ path, source }) => {
      const from = folderOf(path);
      const allowed = arrows[from];
      return importsOf(source)
        .map((imported) => folderOf(resolve(path, imported)))
        .filter((to) => to !== from && (allowed === undefined ? to.startsWith("screens/") : !allowed.includes(to)))
        .map((to) => `${path} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it(`have at most ${longestFile} lines`, () => {
    const long = files.filter(({ source }) => source.trimEnd().split("\n").length > longestFile);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
