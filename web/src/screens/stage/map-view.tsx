import { useEffect, useRef } from "preact/hooks";
import { language } from "../../i18n/translate";
import type { Finding } from "../../protocol/analyses";
import type { ViewName } from "../../protocol/elements";
import { ghostsOf } from "../../reports/finding";
import type { Poverty } from "../../reports/poverty";
import { povertyDecoration } from "../../reports/poverty-key";
import { spreadDecoration } from "../../reports/spread/painting";
import type { Trust } from "../../reports/trust";
import { trustDecoration } from "../../reports/trust-decoration";
import { createMapSurface } from "../../viewer/create-surface";
import type { LabelSettings } from "../../viewer/labels";
import type { MapSurface } from "../../viewer/map-surface";
import type { Decoration } from "../../viewer/scene-graph";
import type { StageRoom } from "./stage-room";
import type { Played } from "./stage-spread";

const namedAtMost = 10;

interface MapViewProps {
  readonly stage: StageRoom;
  readonly view: ViewName;
  readonly labels: LabelSettings;
  /** Links of another type step back. */
  readonly spotlight?: string | undefined;
  /** A finding to show: what it touches stands out, what is missing is drawn as a ghost. */
  readonly finding?: Finding | undefined;
  /** How people fare at stages and in groups, while the room talks about it. */
  readonly poverty?: Poverty | undefined;
  /** How far organisations are trusted, while the room is shown it. */
  readonly trust?: Trust | undefined;
  /** Something that spreads; it takes the map for itself. */
  readonly played?: Played | undefined;
  readonly steerable?: boolean;
  readonly onSurface?: (surface: MapSurface | undefined) => void;
}

/** The live map: follows the store, marks what is new, and never moves anything else. */
export function MapView({
  stage,
  view,
  labels,
  spotlight,
  finding,
  poverty,
  trust,
  played,
  steerable = true,
  onSurface,
}: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const surface = useRef<MapSurface | null>(null);
  const shown = language.value;
  useEffect(() => {
    if (container.current === null) {
      return undefined;
    }
    const { store } = stage.room;
    const made = createMapSurface({
      container: container.current,
      map: store,
      looks: stage.looks,
      view,
      labels,
      keepInView: true,
      steerable,
      isConfirmed: (kind, id) => store.isConfirmed(kind, id),
    });
    surface.current = made;
    onSurface?.(made);
    const stop = store.subscribe((news) => (news.first ? made.setScene() : made.applyDelta(news.touched)));
    return () => {
      stop();
      onSurface?.(undefined);
      surface.current = null;
      made.destroy();
    };
  }, [stage, shown, steerable]);
  useEffect(() => surface.current?.setView(view), [view]);
  useEffect(() => surface.current?.setLabels(labels), [labels]);
  // Not through the page's own drawing: what is new gets its mark and its names together with its line.
  useEffect(
    () =>
      stage.latest.fresh.subscribe((fresh) => {
        if (fresh.length > 0) {
          surface.current?.highlight(fresh.slice(-5));
        }
      }),
    [stage],
  );
  useEffect(
    () =>
      stage.latest.actors.subscribe((named) =>
        surface.current?.nameAlways(played === undefined ? named : reachedNow(played)),
      ),
    [stage, shown, played],
  );
  useEffect(() => {
    surface.current?.setDecoration(
      played === undefined
        ? {
            ...(finding === undefined ? spotlightOn(stage, spotlight) : { ghosts: ghostsOf(finding) }),
            ...povertyDecoration(poverty),
            ...trustDecoration(stage.room.store, trust),
          }
        : spreadDecoration(played.playback, played.step, stage.room.store),
    );
  }, [stage, spotlight, finding, poverty, trust, played, shown]);
  return <div class="stage-map" ref={container} />;
}

/** Who is reached at this step, as many as can be named without hiding the map. */
function reachedNow({ playback, step }: Played): readonly string[] {
  return (playback.steps[step]?.reached ?? []).slice(0, namedAtMost);
}

/** The links of one type; the others step back. */
function spotlightOn(stage: StageRoom, type: string | undefined): Decoration {
  const { store } = stage.room;
  const links = store.all("link");
  return type === undefined
    ? {}
    : { faded: (kind, id) => kind === "link" && store.get("link", id)?.type !== type && links.has(id) };
}
