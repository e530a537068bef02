import { foldName } from "./name-fold";

/** Consonants of the Arabic and Cyrillic scripts as simple Latin ones; vowels and weak letters fall away. */
const consonants = new Map([
  ...pairs("بتثجحخدذرزسشصضطظغفقكلمنپچگژڤ", "bttg kddrzsssdtzgfkklmnbkgzf"),
  ...pairs("бвгджзклмнпрстфхцчшщ", "bfgdgzklmnbrstfkskss"),
  // Latin letters that other scripts do not tell apart.
  ...pairs("bcdfgjklmnpqrstvz", "bkdfggklmnbkrstfz"),
]);

/**
 * The consonants of a name, alike for a name and its spelling in another script:
 * "Sialkot" and "سيالكوت" both give "slkt". A hint, not a transliteration.
 */
export function soundOf(name: string): string {
  const spelled = foldName(name)
    .replace(/sh|ch(?=[aeiou])/g, "s")
    .replace(/kh/g, "k")
    .replace(/gh/g, "g")
    .replace(/th/g, "t")
    .replace(/ph/g, "f")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/x/g, "ks");
  const letters = [...spelled].map((letter) => consonants.get(letter) ?? (/\p{N}/u.test(letter) ? letter : ""));
  return letters
    .join("")
    .replace(/(.)\1+/g, "$1")
    .replaceAll(" ", "");
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u];

/** Whether the two names share no script, so that only their sound can be compared. */
export function differInScript(a: string, b: string): boolean {
  return !scripts.some((script) => script.test(a) && script.test(b)) && /\p{L}/u.test(a) && /\p{L}/u.test(b);
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to.charAt(index)]);
}
