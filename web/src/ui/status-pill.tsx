import { translator } from "../i18n/translate";

const t = translator("common");

export type PillStatus = "queued" | "held" | "onMap" | "needsYou";

/** Where an own item stands, in words and colour. */
export function StatusPill({ status }: { readonly status: PillStatus }) {
  return <span class={`pill pill-${status}`}>{t(`status.${status}`)}</span>;
}
