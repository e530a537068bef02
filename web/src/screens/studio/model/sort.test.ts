import { beforeAll, describe, expect, it } from "vitest";
import { useLanguage } from "../../../i18n/translate";
import { actors, links, sampleWords } from "../testing/sample-map";
import { actorColumns, actorRows } from "./actor-columns";
import { linkColumns, linkRows } from "./link-columns";
import { nextSorting, pageCount, pageOf, quickFilter, sortRows } from "./sort";

beforeAll(() => useLanguage("en", ["common", "studio"]));

const rows = actorRows(actors, links);

function sorted(column: string, direction: "up" | "down"): string[] {
  return sortRows(rows, actorColumns(sampleWords()), { column, direction }, "en").map((row) => row.id);
}

describe("sorting actors", () => {
  it("by name ignores case and accents", () => {
    expect(sorted("name", "up")).toEqual(["d", "b", "a", "c"]);
    expect(sorted("name", "down")).toEqual(["c", "a", "b", "d"]);
  });

  it("by number is not by its digits, and empty cells come last in both directions", () => {
    expect(sorted("linksOut", "down")).toEqual(["c", "a", "b", "d"]);
    expect(sorted("count", "up")[0]).toBe("c");
    expect(sorted("count", "down")[0]).toBe("c");
  });

  it("counts links in and out", () => {
    expect(rows.map((row) => [row.id, row.linksIn, row.linksOut])).toEqual([
      ["a", 3, 1],
      ["b", 0, 1],
      ["c", 0, 2],
      ["d", 1, 0],
    ]);
  });

  it("leaves the rows alone for a column that is gone", () => {
    expect(sorted("attribute.turnover", "up")).toEqual(["a", "b", "c", "d"]);
  });
});

describe("sorting links", () => {
  it("puts links without a volume last", () => {
    const columns = linkColumns(sampleWords());
    const order = (direction: "up" | "down") =>
      sortRows(linkRows(links), columns, { column: "volume", direction }, "en").map((row) => row.id);
    expect(order("up")).toEqual(["l2", "l1", "l3", "l4"]);
    expect(order("down")).toEqual(["l2", "l1", "l3", "l4"]);
  });

  it("writes volume and voices in words", () => {
    const row = linkRows(links)[1];
    const text = (id: string) =>
      row === undefined
        ? ""
        : linkColumns(sampleWords())
            .find((column) => column.id === id)
            ?.text(row);
    expect(text("volume")).toBe("12 EUR, a year");
    expect([text("confirm"), text("dispute")]).toEqual(["1", "1"]);
    expect([text("source"), text("type"), text("target")]).toEqual(["bank", "lends to", "Émile Forge"]);
  });
});

describe("clicking a head", () => {
  it("begins upwards for texts and downwards for numbers, then turns round", () => {
    const first = nextSorting(undefined, "name", false);
    expect(first).toEqual({ column: "name", direction: "up" });
    expect(nextSorting(first, "name", false).direction).toBe("down");
    expect(nextSorting(first, "linksIn", true)).toEqual({ column: "linksIn", direction: "down" });
  });
});

describe("quick filter", () => {
  it("finds every word in any shown column, without accents", () => {
    const columns = actorColumns(sampleWords());
    const find = (typed: string) => quickFilter(rows, columns, typed).map((row) => row.id);
    expect(find("emile small")).toEqual(["a"]);
    expect(find("invented")).toEqual(["b"]);
    expect(find("emile bank")).toEqual([]);
    expect(find("  ")).toHaveLength(4);
  });
});

describe("pages", () => {
  it("hold a hundred rows", () => {
    const many = Array.from({ length: 205 }, (_, index) => index);
    expect([pageCount(205), pageCount(0), pageCount(200)]).toEqual([3, 1, 2]);
    expect(pageOf(many, 2)).toEqual([200, 201, 202, 203, 204]);
  });
});
