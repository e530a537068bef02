import { isolated, localName, translator } from "../../i18n/translate";
import type { StageRoom } from "./stage-room";
import type { Played } from "./stage-spread";

const t = translator("stage");
const common = translator("common");
const seedsAtMost = 4;

/** The name of an actor; undefined for one that is no longer on the map. */
export function nameOf(stage: StageRoom, id: string): string | undefined {
  const actor = stage.room.store.get("actor", id);
  return actor === undefined ? undefined : localName(actor);
}

/** Who begins, by name. */
export function beginsWords(stage: StageRoom, { playback }: Played): string | undefined {
  if (playback.observed > 0) {
    return undefined;
  }
  const names = (playback.steps[0]?.reached ?? []).flatMap((id) => nameOf(stage, id) ?? []);
  const more = names.length > seedsAtMost ? " …" : "";
  return t("spread.begins", { names: names.slice(0, seedsAtMost).map(isolated).join(" · ") + more });
}

/** Why there are no steps to see: still computed, or not possible. */
export function SpreadWaiting({ stage }: { readonly stage: StageRoom }) {
  const { problem, reason } = stage.spread;
  if (problem.value !== undefined) {
    return (
      <p role="alert">
        {common(`error.${problem.value.code}`)} <bdi lang="en">{problem.value.message}</bdi>
      </p>
    );
  }
  return <p>{reason ?? t("spread.working")}</p>;
}
