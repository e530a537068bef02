import { language, localName, translator } from "../../i18n/translate";
import type { LinkTypeInfo } from "../../map/type-index";

const t = translator("phone");

export type Direction = "out" | "in";

/** What we do, for "We …": "sell to" one way, "buy from" the other. */
export function saying(type: LinkTypeInfo, direction: Direction): string {
  const names = direction === "out" ? type.say : type.inverseSay;
  const said = names?.[language.value] ?? names?.["en"];
  return said ?? (direction === "out" ? localName(type) : t("relation.inverse", { name: localName(type) }));
}

/** The question that asks for this link: "Who do you sell to?" */
export function question(type: LinkTypeInfo, direction: Direction): string {
  const asked = direction === "out" ? (type.ask?.[language.value] ?? type.ask?.["en"]) : undefined;
  return asked ?? t("relation.we", { say: saying(type, direction) });
}

/** Points from us to them, or from them to us; turns around in right-to-left pages. */
export function Arrow({ type, direction }: { readonly type: LinkTypeInfo; readonly direction: Direction }) {
  const sign = type.undirected === true ? "↔" : direction === "out" ? "→" : "←";
  return (
    <span class="arrow" aria-hidden="true">
      {sign}
    </span>
  );
}
