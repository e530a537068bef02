import type { Core } from "cytoscape";
import { localName, translator } from "../i18n/translate";
import type { Point } from "./geometry";
import { chainLanes, type Lane } from "./lanes";
import type { Selected } from "./map-surface";
import { NewestRings } from "./newest-rings";
import { paintAreas } from "./paint-areas";
import { type LanesPicture, type LaneText, paintLanes } from "./paint-lanes";
import { type MarkAt, type MarksPicture, paintMarks } from "./paint-marks";
import type { ChangeSign } from "./paint-signs";
import { Layer } from "./painter";
import type { SceneBuilder, SceneNode } from "./scene";
import type { Decoration } from "./scene-graph";
import { chainEdges, institutions, waitingActors } from "./waiting";

const t = translator("viewer");

/** What the marks above the map are drawn from. */
export interface MarkState {
  readonly newest: readonly Selected[];
  /** When they became the newest, by the page's clock. */
  readonly newestSince: number;
  readonly selected: Selected | undefined;
  readonly focused: Selected | undefined;
}

/** What lies below and above the drawing: a canvas of lanes, a canvas of signs, and the rings of the newest. */
export class SurfaceLayers {
  readonly below = new Layer("map-layer");
  readonly above = new Layer("map-layer");
  readonly rings = new NewestRings();
  private readonly cy: Core;
  private readonly builder: SceneBuilder;
  private decoration: Decoration = {};
  private lanes: LanesPicture | undefined;
  private disputed: readonly string[] = [];
  private pinned: readonly Selected[] = [];

  constructor(cy: Core, builder: SceneBuilder) {
    this.cy = cy;
    this.builder = builder;
  }

  /** Takes over what is drawn besides the map itself. */
  decorate(decoration: Decoration): void {
    this.decoration = decoration;
  }

  /** Reads lanes, spans, disputes and pins from the map again. */
  read(textSize: number): void {
    this.lanes = this.builder.view === "chain" ? this.readLanes(textSize) : undefined;
    this.disputed = this.builder.disputed();
    this.pinned = this.builder.pinned().map((id) => ({ kind: "actor", id }));
  }

  paint(marks: MarkState): void {
    const [width, height] = [this.cy.width(), this.cy.height()];
    if (this.lanes === undefined && (this.decoration.areas ?? []).length === 0) {
      this.below.hide();
    } else {
      this.below.paint(width, height, (pen) => this.paintBelow(pen));
    }
    const picture = this.readMarks(marks);
    if (Object.values(picture).every((kind) => kind.length === 0)) {
      this.above.hide();
    } else {
      this.above.paint(width, height, (pen) => paintMarks(pen, picture));
    }
    this.rings.place(this.ringsOf(marks.newest), marks.newestSince);
  }

  paintBelow(pen: CanvasRenderingContext2D): void {
    if (this.lanes !== undefined) {
      const { heat } = this.decoration;
      const lanes = this.lanes.lanes.map((lane) => ({ ...lane, heat: heat?.get(lane.stage) }));
      paintLanes(pen, { zoom: this.cy.zoom(), pan: this.cy.pan() }, { ...this.lanes, lanes });
    } else {
      // In the chain, lanes are the areas.
      paintAreas(pen, this.decoration.areas ?? [], (id) => this.ringsOf([{ kind: "actor", id }])[0]);
    }
  }

  private readLanes(textSize: number): LanesPicture {
    const { map, looks } = this.builder;
    const { waiting, bandBottom } = chainEdges(map, looks);
    return {
      lanes: chainLanes(map).map(laneText),
      band: {
        title: t("institutions"),
        note: t("lane.actors", { count: institutions(map, looks).length }),
        bottom: bandBottom,
      },
      ...(waiting === undefined
        ? {}
        : {
            waiting: {
              box: waiting,
              title: t("lane.noStage"),
              note: t("lane.actors", { count: waitingActors(map, looks).length }),
            },
          }),
      spans: this.builder.nodes().filter((node): node is SceneNode => node.span !== undefined),
      mirrored: this.builder.mirrored,
      textSize: Math.min(textSize, 28),
    };
  }

  private readMarks(state: MarkState): MarksPicture {
    return {
      selected: state.selected === undefined ? [] : this.ringsOf([state.selected]),
      focused: state.focused === undefined ? [] : this.ringsOf([state.focused]),
      disputed: this.disputed.flatMap((id) => this.middleOf(id) ?? []),
      worries: [...(this.decoration.worries ?? [])].flatMap(([id, level]) =>
        this.ringsOf([{ kind: "actor", id }]).map((mark) => ({ ...mark, level })),
      ),
      signs: [...(this.decoration.signs ?? [])].flatMap(([id, sign]) => this.signAt(id, sign)),
      pinned: this.cy.zoom() < 0.4 ? [] : this.ringsOf(this.pinned),
      ghosts: (this.decoration.ghosts ?? []).flatMap(({ from, to }) => {
        const [start, end] = [from, to].map((id) => this.ringsOf([{ kind: "actor", id }])[0]);
        return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
      }),
    };
  }

  private signAt(id: string, sign: ChangeSign): (MarkAt & { readonly sign: ChangeSign })[] {
    const kind = this.cy.getElementById(id).isEdge() ? "link" : "actor";
    return this.ringsOf([{ kind, id }]).map((mark) => ({ ...mark, sign }));
  }

  private ringsOf(places: readonly Selected[]): MarkAt[] {
    return places.flatMap(({ kind, id }) => {
      if (kind === "link") {
        const middle = this.middleOf(id);
        return middle === undefined ? [] : [{ ...middle, radius: 10 }];
      }
      const node = this.cy.getElementById(id);
      return node.empty()
        ? []
        : [{ ...node.renderedPosition(), radius: (Number(node.data("size")) * this.cy.zoom()) / 2 }];
    });
  }

  private middleOf(link: string): Point | undefined {
    const edge = this.cy.getElementById(link);
    if (edge.empty() || edge.source().empty()) {
      return undefined;
    }
    const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return edge.data("shape") === "curve" ? bent(from, to, middle, Number(edge.data("bend")) * this.cy.zoom()) : middle;
  }
}

/** The middle of a quadratic curve whose control point stands `bend` beside the straight line. */
function bent(from: Point, to: Point, middle: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  return { x: middle.x + (nx * bend) / 2, y: middle.y + (ny * bend) / 2 };
}

function laneText(lane: Lane): LaneText {
  const title = localName(lane.stage);
  const stage = lane.stage.id;
  if (lane.state !== "filled") {
    return { stage, title, state: lane.state, note: t(`lane.${lane.state}`) };
  }
  const { total, actors } = lane.count;
  if (total === undefined) {
    return { stage, title, state: lane.state, note: t("lane.actors", { count: actors }) };
  }
  const what = t(`counted.${total.counted}` as "counted.firms", { count: total.count });
  return { stage, title, state: lane.state, note: total.atLeast ? t("lane.atLeast", { what }) : what };
}
