import { useStudio } from "../state/context";
import { t } from "../texts";
import { ActorInspector } from "./actor-inspector";
import { LinkInspector } from "./link-inspector";
import { MapInspector } from "./map-inspector";

/** What is known about the chosen actor or link; about the map when nothing is chosen. */
export function Inspector() {
  const studio = useStudio();
  const map = studio.read();
  const selected = studio.selection.value;
  const id = selected === null ? "" : studio.room.store.resolve(selected.id);
  const actor = selected?.kind === "actor" ? map.get("actor", id) : undefined;
  const link = selected?.kind === "link" ? map.get("link", id) : undefined;
  return (
    <aside class="inspector" aria-label={t("inspector.title")}>
      {actor !== undefined ? <ActorInspector key={actor.id} actor={actor} /> : null}
      {link !== undefined ? <LinkInspector key={link.id} link={link} /> : null}
      {selected !== null && actor === undefined && link === undefined ? (
        <p class="gone" role="status">
          {t("inspector.gone")}
        </p>
      ) : null}
      {actor === undefined && link === undefined ? <MapInspector /> : null}
    </aside>
  );
}
