/** Letters that the Unicode decomposition leaves alone but a reader takes for the same. */
const sameLetter = new Map(
  Object.entries({
    ß: "ss",
    œ: "oe",
    æ: "ae",
    ø: "o",
    ł: "l",
    ı: "i",
    đ: "d",
    ð: "d",
    þ: "th",
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ے: "ي",
    ة: "ه",
    ہ: "ه",
    ھ: "ه",
    ک: "ك",
    ـ: "",
    ء: "",
  }),
);

/** Legal forms at the end of a name; two firms are not told apart by them. */
const trailingForms = new Set(
  (
    "ltd limited llc llp lp inc incorporated corp corporation co company plc pvt private pte pty gmbh mbh ag kg ohg ug " +
    "ev eg sa sas sarl sasu eurl snc scop suarl spa srl srls sl slu slne sll sca scs sc bv nv oy oyj ab as asa aps kft " +
    "sro doo zoo ltda eirl spr cia sac saa sab cv rl bhd sdn tbk jsc ojsc ooo zao pjsc " +
    "محدوده المحدوده شمم ذمم شمل شمع شذمم مساهمه"
  ).split(" "),
);

/** Words for "company" at the beginning of a name. */
const leadingForms = new Set("ms ste societe sociedad sarl pt cv firma شركه موسسه مصنع".split(" "));

const arabicArticle = "ال";

/**
 * The form in which names are compared: without case, accents, Arabic vowel signs and alef or ya variants,
 * punctuation, legal forms and the Arabic article.
 */
export function foldName(name: string): string {
  const words = foldLetters(name).split(" ");
  return withoutForms(words).map(withoutArticle).join(" ");
}

/** Case, accents, letter variants, digits and punctuation only. */
export function foldLetters(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "");
  const letters = [...plain].map((letter) => sameLetter.get(letter) ?? latinDigit(letter)).join("");
  return letters
    .replace(/[.'’`´]/g, "")
    .replace(/\bco[\s-]op/g, "coop")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function latinDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x0660 && code <= 0x0669) {
    return String(code - 0x0660);
  }
  return code >= 0x06f0 && code <= 0x06f9 ? String(code - 0x06f0) : letter;
}

function withoutForms(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && trailingForms.has(words[to - 1] ?? "")) {
    to--;
  }
  while (to - from > 1 && leadingForms.has(words[from] ?? "")) {
    from++;
  }
  return words.slice(from, to);
}

function withoutArticle(word: string): string {
  // Short words keep their first letters: they may belong to the root.
  return word.length > 4 && word.startsWith(arabicArticle) ? word.slice(arabicArticle.length) : word;
}
