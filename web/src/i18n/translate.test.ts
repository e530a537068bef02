import { beforeEach, describe, expect, it, vi } from "vitest";
import { pickLanguage } from "./languages";
import { format, formatNumber, language, localName, preferredLanguage, translator, useLanguage } from "./translate";

const t = translator("common");

beforeEach(() => {
  localStorage.clear();
});

describe("useLanguage", () => {
  it("shows the language, its direction, and remembers it", async () => {
    await useLanguage("ar", ["common"]);
    expect(t("undo")).toBe("تراجع");
    expect(document.documentElement.dir).toBe("rtl");
    expect(document.documentElement.lang).toBe("ar");
    expect(preferredLanguage()).toBe("ar");

    await useLanguage("fr");
    expect(t("undo")).toBe("Annuler");
    expect(document.documentElement.dir).toBe("ltr");
  });
});

describe("plurals", () => {
  it.each([
    [0, "لا جهات"],
    [1, "جهة واحدة"],
    [2, "جهتان"],
  ])("Arabic says %i in words", async (count, expected) => {
    await useLanguage("ar", ["common"]);
    expect(t("count.actors", { count })).toBe(expected);
  });

  it("Arabic tells few from many", async () => {
    await useLanguage("ar", ["common"]);
    expect(t("count.actors", { count: 5 })).toContain("جهات");
    expect(t("count.actors", { count: 11 })).toMatch(/جهة$/);
  });

  it("English has one and other", async () => {
    await useLanguage("en", ["common"]);
    expect(t("count.links", { count: 1 })).toBe("1 link");
    expect(t("count.links", { count: 1200 })).toBe("1,200 links");
  });
});

describe("format", () => {
  it("puts texts in unchanged and leaves unknown parameters visible", () => {
    expect(format("{a} and {b}", { a: "<b>" }, "en")).toBe("<b> and {b}");
  });
});

describe("digits", () => {
  it("follow the region of the browser", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["ar-EG", "en"]);
    expect(format("{n}", { n: 11 }, "ar")).toBe("١١");
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["ar-MA"]);
    expect(format("{n}", { n: 11 }, "ar")).toBe("11");
  });
});

describe("names", () => {
  it("come in the shown language when there is one", async () => {
    await useLanguage("fr", ["common"]);
    expect(localName({ name: "Bank", names: { fr: "Banque" } })).toBe("Banque");
    expect(localName({ name: "Bank", names: { ar: "مصرف" } })).toBe("Bank");
    expect(formatNumber(0.5)).toBe("0,5");
    expect(language.value).toBe("fr");
  });
});

describe("pickLanguage", () => {
  it.each([
    [["de-CH", "ar-EG"], "ar"],
    [["es-419", "en"], "es"],
    [["pt"], "en"],
    [[], "en"],
  ])("%j gives %s", (wanted, expected) => {
    expect(pickLanguage(wanted)).toBe(expected);
  });
});
