import { describe, expect, it } from "vitest";
import type { Actor } from "../protocol/elements";
import { foldName } from "./name-fold";
import { didYouMean, likelySame, matchNames, similarity } from "./name-match";
import { soundOf } from "./name-sound";

function actor(name: string, names?: Record<string, string>): Actor {
  return { id: name, name, type: "producer.small", ...(names === undefined ? {} : { names }) };
}

describe("foldName", () => {
  it.each([
    ["ÉLAN Agroalimentaire", "elan agroalimentaire"],
    ["Agro Bank Ltd.", "agro bank"],
    ["Agro Bank (Pvt) Ltd", "agro bank"],
    ["AGRO-BANK S.A.R.L.", "agro bank"],
    ["Gerberei Müller GmbH & Co. KG", "gerberei muller"],
    ["Viña Colchagua S.A.", "vina colchagua"],
    ["Pineapple Co-op", "pineapple coop"],
    ["M/s Khan Tannery", "m s khan tannery"],
    ["  two   spaces ", "two spaces"],
    ["Straße", "strasse"],
    ["Ltd", "ltd"],
  ])("%s → %s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it.each([
    ["مَصْرِف الزِّراعة", "مصرف الزراعه"],
    ["أحمد", "احمد"],
    ["إدارة", "ادارة"],
    ["مستشفى", "مستشفي"],
    ["شركة النور المحدودة", "النور"],
    ["مصرف ـــ الزراعة", "مصرف الزراعة"],
  ])("%s is the same as %s", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it("reads Arabic digits as digits", () => {
    expect(foldName("مصنع القطن ٠٧")).toBe(foldName("القطن 07"));
  });
});

describe("similarity", () => {
  it.each([
    ["Agrobank", "Agro Bank Ltd"],
    ["Accompany Surgical", "Acompany Surgical"],
    ["Sialkot Surgical Instruments", "Sialkot Surgical Instrument (Pvt) Ltd"],
    ["مصرف الزراعة", "المصرف الزراعى"],
  ])("takes %s for %s", (a, b) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(didYouMean);
  });

  it.each([
    ["Sialkot Forge 07", "Sialkot Forge 08"],
    ["Tannery 1", "Tannery 11"],
    ["Cold Store", "Gold Mine"],
    ["Agro Bank", "Agro Input Dealers"],
    ["", ""],
  ])("keeps %s apart from %s", (a, b) => {
    expect(similarity(a, b)).toBeLessThan(didYouMean);
  });

  it("is symmetric", () => {
    expect(similarity("Agrobank", "Agro Bank Ltd")).toBe(similarity("Agro Bank Ltd", "Agrobank"));
  });
});

describe("other scripts", () => {
  it.each([
    ["Sialkot", "سيالكوت"],
    ["Agro Bank", "أغرو بنك"],
    ["Pakistan Leather", "باكستان ليذر"],
    ["Novotex", "Новотекс"],
  ])("%s sounds like %s", (latin, other) => {
    expect(similarity(latin, other)).toBeGreaterThanOrEqual(didYouMean);
  });

  it("does not take two different names for one", () => {
    expect(similarity("Sialkot Forge", "مصرف الزراعة")).toBeLessThan(didYouMean);
  });

  it("keeps consonants only", () => {
    expect(soundOf("Sialkot")).toBe("slkt");
    expect(soundOf("سيالكوت")).toBe("slkt");
  });
});

describe("matchNames", () => {
  const actors = [
    actor("Accompany Surgical"),
    actor("Acom Instruments"),
    actor("US market"),
    actor("مصرف الزراعة", { en: "Agricultural Bank", fr: "Banque agricole" }),
  ];

  it("puts the name that begins so first, and the one spelled much alike after it", () => {
    const found = matchNames("accom", actors);
    expect(found.map((match) => [match.actor.name, match.reason])).toEqual([
      ["Accompany Surgical", "begins"],
      ["Acom Instruments", "like"],
    ]);
  });

  it("finds later words", () => {
    expect(matchNames("surg", actors).map((match) => match.actor.name)).toEqual(["Accompany Surgical"]);
  });

  it("finds names in all their languages", () => {
    for (const typed of ["agric", "banque a", "مصرف", "زراعه"]) {
      expect(matchNames(typed, actors)[0]?.actor.names?.["en"]).toBe("Agricultural Bank");
    }
  });

  it("waits for the second letter", () => {
    expect(matchNames("a", actors)).toEqual([]);
    expect(matchNames("us", actors)).toHaveLength(1);
  });

  it("gives no more than asked for", () => {
    const many = Array.from({ length: 40 }, (_, index) => actor(`Tannery ${index}`));
    expect(matchNames("tann", many, 6)).toHaveLength(6);
  });
});

describe("likelySame", () => {
  it("does not count a mere beginning", () => {
    expect(likelySame("Acc", [actor("Accompany Surgical")])).toEqual([]);
  });

  it("finds the same firm under another legal form", () => {
    expect(likelySame("ACCOMPANY SURGICAL PVT LTD", [actor("Accompany Surgical"), actor("US market")])).toMatchObject([
      { actor: { name: "Accompany Surgical" }, score: 1 },
    ]);
  });
});
