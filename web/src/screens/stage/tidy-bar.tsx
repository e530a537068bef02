import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import type { Tidy } from "./tidy";

const t = translator("stage");
const common = translator("common");

/** Asks whether to keep the arrangement that is shown. */
export function TidyBar({ tidy }: { readonly tidy: Tidy }) {
  if (tidy.state.value !== "asking") {
    return null;
  }
  return (
    <section class="tidy-bar" aria-label={t("tidy.question")}>
      <span>{t("tidy.question")}</span>
      <Button kind="primary" onClick={() => void tidy.keep()}>
        {t("tidy.keep")}
      </Button>
      <Button onClick={() => tidy.undo()}>{common("undo")}</Button>
    </section>
  );
}
