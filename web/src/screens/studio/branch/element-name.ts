import { localName } from "../../../i18n/translate";
import type { ComparedElement } from "../../../protocol/branches";
import type { Link, PlannedAction, Stage } from "../../../protocol/elements";
import { shownValue } from "../model/comparison";
import type { Words } from "../model/words";
import { t, whatIf } from "../texts";

/** What a compared element is called; actors that are gone keep the name they had. */
export function elementName(element: ComparedElement, words: Words, others: readonly ComparedElement[]): string {
  const value = shownValue(element);
  switch (element.kind) {
    case "link": {
      const link = value as Link;
      const actor = (id: string): string => {
        const gone = others.find((one) => one.kind === "actor" && one.id === id);
        const named = gone === undefined ? undefined : (shownValue(gone) as { name: string } | undefined);
        return words.map.get("actor", id) === undefined && named !== undefined ? localName(named) : words.actor(id);
      };
      return t("linkSentence", {
        source: actor(link.source),
        type: words.linkType(link.type),
        target: actor(link.target),
      });
    }
    case "map":
      return whatIf("kind.map");
    case "chain":
      return whatIf("kind.chain");
    case "action":
      return whatIf("kind.action", { name: (value as PlannedAction).title });
    case "stage":
      return whatIf("kind.stage", { name: localName(value as Stage) });
    default:
      return value !== undefined && "name" in value ? localName(value as { name: string }) : element.id;
  }
}
