import { useEffect } from "preact/hooks";
import { isLanguage, type Language } from "../../i18n/languages";
import { useLanguage } from "../../i18n/translate";
import { Console } from "./console";
import { Projector } from "./projector";
import type { StageRoom } from "./stage-room";

/** The projector view, or for a facilitator the console: the address's fragment says which. */
export function StageApp({ stage, personal }: { readonly stage: StageRoom; readonly personal: Language }) {
  useEffect(() => {
    // Console and projector see different things of the map, so each opens the room anew.
    const changed = () => location.reload();
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  useEffect(() => stage.start(), [stage]);
  const facilitating = stage.role === "facilitator" && location.hash !== "#projector";
  const mapLanguage = stage.info?.language;
  useEffect(() => {
    // The room reads the projector in the language of the map; the console speaks the facilitator's own.
    if (!facilitating && isLanguage(mapLanguage)) {
      void useLanguage(mapLanguage);
    } else if (facilitating) {
      void useLanguage(personal);
    }
  }, [facilitating, mapLanguage, personal]);
  return facilitating ? <Console stage={stage} /> : <Projector stage={stage} />;
}
