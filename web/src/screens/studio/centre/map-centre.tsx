import { computed, effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { language } from "../../../i18n/translate";
import type { MapReader } from "../../../map/selectors";
import type { ChangeKind } from "../../../protocol/branches";
import type { FindingPlaces } from "../../../reports/finding";
import { povertyDecoration } from "../../../reports/poverty-key";
import { spreadDecoration } from "../../../reports/spread/painting";
import { createMapSurface } from "../../../viewer/create-surface";
import { Looks } from "../../../viewer/looks";
import type { MapSurface } from "../../../viewer/map-surface";
import type { Decoration } from "../../../viewer/scene-graph";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { t } from "../texts";
import { MapTools } from "./map-tools";

/** The grey of links that step back. */
const steppedBack = "#D9DBE1";
const signColours: { readonly [K in ChangeKind | "same"]: string } = {
  added: "#005F46",
  changed: "#7A4D00",
  removed: "#9C1C13",
  same: steppedBack,
};
const labels = { textSize: 13, budget: 36 };

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
    <>
      <MapTools />
      <div class="map-centre">
        <div class="map-canvas" ref={container} />
        {empty ? <p class="map-empty">{t("emptyMap")}</p> : null}
      </div>
    </>
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
      // The inspector shows it with the next frame.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".inspector h2 button, .inspector h2")?.focus());
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
  return surface;
}

/** News of the live map are drawn as they come; while the past is shown they wait. */
function follow(studio: Studio, surface: MapSurface): () => void {
  return studio.room.store.subscribe((news) => {
    if (studio.past.shown.peek() !== null) {
      return;
    }
    if (news.first) {
      surface.setScene();
    } else {
      surface.applyDelta(news.touched);
    }
  });
}

function reactions(studio: Studio, surface: MapSurface): (() => void)[] {
  const hiding = computed(() => (studio.filters.value.fade ? null : studio.filters.value));
  return [
    effect(() => {
      const view = studio.view.value;
      if (view === "map" || view === "chain") {
        surface.setView(view);
      }
    }),
    effect(() => {
      const selected = studio.selection.value;
      surface.select(selected ?? undefined);
      if (selected?.kind === "actor") {
        surface.reveal(selected.id);
      }
    }),
    effect(() => {
      surface.setDecoration(decorationOf(studio));
    }),
    effect(() => {
      // What is hidden, the language and the revision looked at change the whole drawing; fading does not.
      void hiding.value;
      void studio.past.shown.value;
      void language.value;
      surface.setScene();
    }),
  ];
}

/** Something that spreads takes the map for itself. */
function decorationOf(studio: Studio): Decoration {
  const playback = studio.view.value === "spread" ? studio.spread.playback.value : undefined;
  return playback === undefined
    ? standing(studio)
    : spreadDecoration(playback, studio.spread.player.step.value, studio.shown());
}

/** What the filters switch off is pale; with an actor chosen, the links of others step back. */
function standing(studio: Studio): Decoration {
  const signs = studio.past.shown.value?.signs;
  if (signs !== undefined) {
    return compared(studio, signs);
  }
  const { fade } = studio.filters.value;
  const { actors, links } = studio.passing.value;
  const selected = studio.selection.value;
  const found = studio.findings.onMap.value;
  const lit = studio.spotlight.value?.actors;
  return {
    ...paintedBy(studio),
    ...povertyDecoration(studio.showsPoverty.value ? studio.findings.poverty.value : undefined),
    ...(fade ? { faded: (kind: "actor" | "link", id: string) => !(kind === "actor" ? actors : links).has(id) } : {}),
    ...(selected?.kind === "actor" ? { colour: (id: string) => colourBeside(studio, selected.id, id) } : {}),
    ...(lit === undefined
      ? {}
      : { faded: (kind: "actor" | "link", id: string) => !(kind === "actor" ? lit.has(id) : joins(studio, lit, id)) }),
    ...(found === undefined
      ? {}
      : {
          ghosts: found.ghosts,
          faded: (kind: "actor" | "link", id: string) => !touches(studio, found.places, kind, id),
        }),
  };
}

/** A comparison takes the map for itself, too: what is the same in both steps back. */
function compared(studio: Studio, signs: ReadonlyMap<string, ChangeKind>): Decoration {
  const ends = new Set(
    [...studio.shown().all("link").values()].flatMap((link) => (signs.has(link.id) ? [link.source, link.target] : [])),
  );
  return {
    signs,
    faded: (kind, id) => !(signs.has(id) || (kind === "actor" ? ends.has(id) : wentAlong(studio, signs, id))),
    colour: (id) => signColours[signs.get(id) ?? (wentAlong(studio, signs, id) ? "removed" : "same")],
  };
}

/** A link that went with its actor. */
function wentAlong(studio: Studio, signs: ReadonlyMap<string, ChangeKind>, id: string): boolean {
  const link = studio.shown().get("link", id);
  return link !== undefined && (signs.get(link.source) === "removed" || signs.get(link.target) === "removed");
}

/** Whether a finding touches it: named itself, or one of the actors of a named stage. */
function touches(studio: Studio, places: FindingPlaces, kind: "actor" | "link", id: string): boolean {
  if (kind === "link") {
    return places.links.has(id);
  }
  const actor = studio.shown().get("actor", id);
  return (
    places.actors.has(id) ||
    (actor !== undefined && places.groups.has(actor.type)) ||
    (actor?.stages ?? []).some(({ stage }) => places.stages.has(stage)) ||
    [...places.links].some((link) => {
      const found = studio.shown().get("link", link);
      return found?.source === id || found?.target === id;
    })
  );
}

/** Whether both ends of a link are among some actors. */
function joins(studio: Studio, actors: ReadonlySet<string>, id: string): boolean {
  const link = studio.shown().get("link", id);
  return link !== undefined && actors.has(link.source) && actors.has(link.target);
}

/** Size by the measure that is shown, fill by its groups where it has some. */
function paintedBy(studio: Studio): Decoration {
  const { sizes, fills, areas } = studio.painting.value;
  return {
    ...(areas === undefined ? {} : { areas }),
    ...(sizes === undefined ? {} : { size: (id: string) => sizes.get(id) }),
    ...(fills === undefined ? {} : { fill: (id: string) => fills.get(id) }),
  };
}

function colourBeside(studio: Studio, actor: string, id: string): string | undefined {
  const link = studio.shown().get("link", id);
  return link === undefined || link.source === actor || link.target === actor ? undefined : steppedBack;
}

function passes(studio: Studio, kind: "actor" | "link", id: string): boolean {
  const { actors, links } = studio.passing.peek();
  return (kind === "actor" ? actors : links).has(id);
}
