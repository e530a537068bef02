import type { Actor, Link } from "../../../protocol/elements";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** What was taken off the map, newest first. Links that went with their actor come back with it. */
export function RemovedList() {
  const studio = useStudio();
  const words = studio.words.value;
  const removed = [...studio.read().all("removed").values()].sort((a, b) => b.at - a.at);
  const withActor = new Set(removed.filter((one) => one.of === "actor").map((one) => one.at));
  const shown = removed.filter((one) => one.of === "actor" || !withActor.has(one.at));
  if (shown.length === 0) {
    return null;
  }
  return (
    <details class="removed">
      <summary>{t("removedTitle", { count: shown.length })}</summary>
      <ul>
        {shown.map((one) => (
          <li key={`${one.of}/${one.id}`}>
            <bdi>{one.of === "actor" ? (one.element as Actor).name : words.link(one.element as Link)}</bdi>
            <button
              type="button"
              class="link-button"
              onClick={() =>
                void studio.sender.send(
                  one.of === "actor" ? { op: "actor.restore", id: one.id } : { op: "link.restore", id: one.id },
                )
              }
            >
              {t("restore")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
