import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { language } from "../../../i18n/translate";
import type { MapReader } from "../../../map/selectors";
import { createMapSurface } from "../../../viewer/create-surface";
import { Looks } from "../../../viewer/looks";
import type { MapSurface } from "../../../viewer/map-surface";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { t } from "../texts";
import { Legend } from "./legend";
import { MapTools } from "./map-tools";

const labels = { textSize: 14, budget: 40 };

/** The map or the chain, drawn by the viewer. */
export function MapCentre() {
  const studio = useStudio();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) {
      return undefined;
    }
    const surface = openSurface(studio, container.current);
    studio.surface.value = surface;
    const stops = [follow(studio, surface), ...reactions(studio, surface)];
    return () => {
      studio.surface.value = null;
      for (const stop of stops) {
        stop();
      }
      surface.destroy();
    };
  }, []);
  const empty = studio.read().all("actor").size === 0;
  return (
    <div class="map-centre">
      <div class="map-canvas" ref={container} />
      {empty ? <p class="map-empty">{t("emptyMap")}</p> : null}
      <MapTools />
      <Legend />
    </div>
  );
}

function openSurface(studio: Studio, container: HTMLElement): MapSurface {
  // The surface keeps one reader; what it reads from may change to a revision of the past.
  const map: MapReader = {
    get: (kind, id) => studio.shown().get(kind, id),
    all: (kind) => studio.shown().all(kind),
  };
  const surface = createMapSurface({
    container,
    map,
    looks: new Looks(studio.vocabulary),
    view: studio.view.peek() === "chain" ? "chain" : "map",
    labels,
    isConfirmed: (kind, id) => studio.past.shown.peek() !== null || studio.room.store.isConfirmed(kind, id),
    isVisible: (kind, id) => studio.filters.peek().fade || passes(studio, kind, id),
    onSelect: (selected) => {
      studio.selection.value = selected ?? null;
    },
    onInspect: (selected) => {
      studio.selection.value = selected;
      document.querySelector<HTMLElement>(".inspector button")?.focus();
    },
    onSearch: () => studio.findInput.current?.focus(),
    onMove: (view, moves) => {
      if (studio.canEdit.peek()) {
        void studio.sender.send({ op: "position.set", view, moves });
      } else {
        surface.setScene();
      }
    },
  });
  surface.setScene();
  return surface;
}

/** News of the live map are drawn as they come; while the past is shown they wait. */
function follow(studio: Studio, surface: MapSurface): () => void {
  return studio.room.store.subscribe((news) => {
    if (studio.past.shown.peek() !== null) {
      return;
    }
    if (news.reset) {
      surface.setScene();
    } else {
      surface.applyDelta(news.touched);
    }
  });
}

function reactions(studio: Studio, surface: MapSurface): (() => void)[] {
  return [
    effect(() => {
      if (studio.view.value !== "table") {
        surface.setView(studio.view.value);
      }
    }),
    effect(() => surface.select(studio.selection.value ?? undefined)),
    effect(() => {
      const { fade } = studio.filters.value;
      const { actors, links } = studio.passing.value;
      surface.setDecoration(fade ? { faded: (kind, id) => !(kind === "actor" ? actors : links).has(id) } : {});
    }),
    effect(() => {
      // What is hidden, the language and the revision looked at change the whole drawing.
      void studio.filters.value;
      void studio.past.shown.value;
      void language.value;
      surface.setScene();
    }),
  ];
}

function passes(studio: Studio, kind: "actor" | "link", id: string): boolean {
  const { actors, links } = studio.passing.peek();
  return (kind === "actor" ? actors : links).has(id);
}
