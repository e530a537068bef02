const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const idLength = 22;
/** 4 × 62: bytes from here on are thrown away, so that every letter is equally likely. */
const fairLimit = 248;

/** A random id of 22 letters and digits (131 bits). Works on plain HTTP, where randomUUID is missing. */
export function newId(): string {
  let id = "";
  while (id.length < idLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(idLength))) {
      if (byte < fairLimit && id.length < idLength) {
        id += alphabet.charAt(byte % alphabet.length);
      }
    }
  }
  return id;
}

const idGrammar = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a text can be an element id. */
export function isId(text: string): boolean {
  return idGrammar.test(text);
}
