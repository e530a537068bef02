import type { MapReader } from "../map/selectors";
import type { ElementKey, ElementKind } from "../protocol/changes";
import type { ViewName } from "../protocol/elements";
import type { Move } from "../protocol/ops";
import type { Point } from "./geometry";
import type { LabelSettings } from "./labels";
import type { Looks } from "./looks";
import type { Decoration } from "./scene-graph";

/** An actor or a link on the map. */
export interface Selected {
  readonly kind: "actor" | "link";
  readonly id: string;
}

export interface SurfaceOptions {
  readonly container: HTMLElement;
  readonly map: MapReader;
  readonly looks: Looks;
  readonly view: ViewName;
  readonly labels: LabelSettings;
  /** Whether the server has an element; what it has not is drawn dashed. */
  readonly isConfirmed?: (kind: ElementKind, id: string) => boolean;
  /** Leaves elements out of the drawing and of the list beside it; call `setScene` when it changes. */
  readonly isVisible?: (kind: "actor" | "link", id: string) => boolean;
  /** Widens the view, calmly, when something appears outside it: for a screen that nobody steers. */
  readonly keepInView?: boolean;
  /** False: neither the pointer nor the wheel moves the view. */
  readonly steerable?: boolean;
  readonly onSelect?: (selected: Selected | undefined) => void;
  /** Enter, or a double click. */
  readonly onInspect?: (selected: Selected) => void;
  readonly onSearch?: () => void;
  /** Actors can be dragged when given; the move is only shown until the server has it. */
  readonly onMove?: (view: ViewName, moves: readonly Move[]) => void;
}

/** One drawing of a map. The only thing that the screens know of the renderer. */
export interface MapSurface {
  /** Draws everything again from the map, and shows all of it the first time. */
  setScene(): void;
  /** Brings the named elements up to date; several calls within 100 ms become one. Nothing else moves. */
  applyDelta(keys: readonly ElementKey[]): void;
  /** Applies what waits, at once. */
  flush(): void;
  setView(view: ViewName): void;
  readonly view: ViewName;
  setLabels(labels: LabelSettings): void;
  setDecoration(decoration: Decoration): void;
  select(selected: Selected | undefined): void;
  /** Marks the newest elements for three seconds, from the next delta on. */
  highlight(newest: readonly Selected[]): void;
  /** Actors whose names are shown in any case from the next delta on, for instance those of the latest five links. */
  nameAlways(actors: readonly string[]): void;
  fit(): void;
  zoomBy(factor: number): void;
  panBy(offset: Point): void;
  centreOn(actor: string): void;
  /** Centres on an actor only when it stands outside the view. */
  reveal(actor: string): void;
  /** Shows a proposal of places without writing it; undefined returns to the map's own. */
  preview(moves: readonly Move[] | undefined): void;
  /** A fresh arrangement of the view, worked out beside the page; pinned actors stay. */
  proposeTidy(): Promise<readonly Move[]>;
  /** The drawing as a picture on white, `scale` times its size on the screen. */
  exportPng(scale?: number): Promise<Blob>;
  /** Puts the keyboard on the map. */
  focus(): void;
  destroy(): void;
}
