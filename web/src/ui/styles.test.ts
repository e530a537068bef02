import { describe, expect, it } from "vitest";

const styles = import.meta.glob<string>("../**/*.css", { query: "?raw", import: "default", eager: true });

/** Physical sides do not mirror in Arabic; the logical ones (inline-start, inline-end) do. */
const physical = /(?:^|[\s;{-])(?:left|right)(?:\s*:|\s*;|-)|text-align:\s*(?:left|right)|float:\s*(?:left|right)/;

describe("style sheets", () => {
  it("are found", () => {
    expect(Object.keys(styles).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(styles))("%s uses logical sides only", (_path, css) => {
    const lines = css.replace(/\/\*[\s\S]*?\*\//g, "").split("\n");
    expect(lines.filter((line) => physical.test(line))).toEqual([]);
  });

  it.each(Object.entries(styles))("%s loads nothing from elsewhere", (_path, css) => {
    expect(css).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
  });
});
