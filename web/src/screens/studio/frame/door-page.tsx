import type { RestClient } from "../../../live/rest-client";
import type { Problem } from "../../../live/result";
import { LanguageChoice } from "../../../ui/language-choice";
import { MapList } from "../files/map-list";
import { common, t } from "../texts";

interface Props {
  readonly rest: RestClient;
  readonly problem: Problem;
}

/** Why the map is not shown, and the maps that can be. */
export function DoorPage({ rest, problem }: Props) {
  return (
    <main class="door">
      <LanguageChoice />
      <h1>{t("door.title")}</h1>
      <p>{common(`error.${problem.code}`)}</p>
      <p class="faint">{t("door.hint")}</p>
      <MapList rest={rest} />
    </main>
  );
}
