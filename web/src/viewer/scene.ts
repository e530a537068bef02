import { formatNumber, localName } from "../i18n/translate";
import type { MapReader } from "../map/selectors";
import type { ElementKind } from "../protocol/changes";
import type { Actor, Link, Stage, ViewName } from "../protocol/elements";
import type { Point } from "./geometry";
import { groupBy } from "./group-by";
import { chainBox, chainStages, laneSpan, mirrorX } from "./lanes";
import type { Looks } from "./looks";

export interface SceneNode extends Point {
  readonly id: string;
  readonly name: string;
  readonly shape: string;
  readonly fill: string;
  /** Diameter in canvas units. */
  readonly size: number;
  /** Drawn as a stack of discs. */
  readonly group: boolean;
  /** The short text inside: a group's count, a market's share. */
  readonly badge: string;
  /** Not confirmed by the server yet, or held for the facilitator. */
  readonly pending: boolean;
  readonly pinned: boolean;
  /** False while the server has not said where it stands; it then waits in a strip below the map. */
  readonly placed: boolean;
  /** The lanes it works in, from first to last, when there are several. */
  readonly span?: { readonly first: number; readonly last: number };
}

/** "taper" narrows towards the user of the link; "curve" tells parallel links apart; "plain" has no direction. */
export type LinkShape = "taper" | "curve" | "plain";

export interface SceneLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly colour: string;
  readonly shape: LinkShape;
  /** How far a curve leaves the straight line, in canvas units; its sign is the side. */
  readonly bend: number;
  readonly width: number;
  readonly directed: boolean;
  readonly negative: boolean;
  readonly pending: boolean;
}

export interface SceneContext {
  readonly map: MapReader;
  readonly looks: Looks;
  /** Whether the server has it; everything counts as confirmed when absent. */
  readonly isConfirmed?: (kind: ElementKind, id: string) => boolean;
  /** Leaves elements out of the drawing and of the list beside it. */
  readonly isVisible?: (kind: "actor" | "link", id: string) => boolean;
}

const bendStep = 42;
const parkingPitch = 90;

/** Turns elements into what is drawn. Pure: it reads the map and never decides where an actor stands. */
export class SceneBuilder {
  view: ViewName;
  /** The chain runs from right to left. */
  mirrored: boolean;
  private readonly context: SceneContext;

  constructor(context: SceneContext, view: ViewName, mirrored: boolean) {
    this.context = context;
    this.view = view;
    this.mirrored = mirrored;
  }

  get map(): MapReader {
    return this.context.map;
  }

  get looks(): Looks {
    return this.context.looks;
  }

  nodes(): SceneNode[] {
    return [...this.map.all("actor").keys()].flatMap((id) => this.node(id) ?? []);
  }

  links(): SceneLink[] {
    const drawn = [...this.map.all("link").values()].filter((link) => this.isDrawn(link));
    const pairs = groupBy(drawn, pairOf);
    return drawn.map((link) => this.draw(link, pairs.get(pairOf(link)) ?? [link]));
  }

  /** The drawn links that somebody disputes. */
  disputed(): string[] {
    const links = [...this.map.all("link").values()];
    return links.filter((link) => isDisputed(link) && this.isDrawn(link)).map((link) => link.id);
  }

  /** The actors that stay where they were put in this view. */
  pinned(): string[] {
    const places = [...this.map.all("position").values()];
    return places.filter((place) => place.pinned === true && place.view === this.view).map((place) => place.actor);
  }

  node(id: string): SceneNode | undefined {
    const actor = this.map.get("actor", id);
    if (actor === undefined || this.context.isVisible?.("actor", id) === false) {
      return undefined;
    }
    const look = this.looks.actor(this.map, actor.type);
    const stages = this.stages();
    const span = this.view === "chain" ? laneSpan(actor, stages) : undefined;
    const position = this.map.get("position", `${this.view}/${id}`);
    const group = actor.kind === "group";
    return {
      id,
      name: localName(actor),
      shape: look.shape,
      fill: look.colour,
      size: sizeOf(actor),
      group,
      badge: badgeOf(actor),
      pending: this.context.isConfirmed?.("actor", id) === false,
      pinned: position?.pinned === true,
      placed: position !== undefined,
      ...(position === undefined ? this.parking(id, stages) : this.placed(position, stages)),
      ...(span === undefined ? {} : { span }),
    };
  }

  link(id: string): SceneLink | undefined {
    const link = this.map.get("link", id);
    return link === undefined || !this.isDrawn(link) ? undefined : this.draw(link, this.parallelTo(link));
  }

  /** All links between the two ends of this one, in either direction; their curves depend on each other. */
  parallelTo(link: Link): Link[] {
    const pair = pairOf(link);
    return [...this.map.all("link").values()].filter((other) => pairOf(other) === pair && this.isDrawn(other));
  }

  /** A point of the drawing as the server counts it. */
  toCanvas(point: Point): Point {
    return { x: this.toScreenX(point.x, this.stages()), y: point.y };
  }

  private stages(): Stage[] {
    return this.view === "chain" ? chainStages(this.map) : [];
  }

  private toScreenX(x: number, stages: readonly Stage[]): number {
    return mirrorX(x, stages.length, this.view === "chain" && this.mirrored);
  }

  private placed(position: Point, stages: readonly Stage[]): Point {
    return { x: this.toScreenX(position.x, stages), y: position.y };
  }

  private parking(id: string, stages: readonly Stage[]): Point {
    const waiting = [...this.map.all("actor").keys()].filter((other) => !this.hasPosition(other)).sort();
    const index = waiting.indexOf(id);
    const y = this.view === "chain" ? chainBox(stages.length).y2 + 60 : this.lowest() + 120;
    return { x: index * parkingPitch, y };
  }

  private lowest(): number {
    const heights = [...this.map.all("position").values()].filter((position) => position.view === this.view);
    return heights.reduce((lowest, position) => Math.max(lowest, position.y), 0);
  }

  private hasPosition(actor: string): boolean {
    return this.map.get("position", `${this.view}/${actor}`) !== undefined;
  }

  private isDrawn(link: Link): boolean {
    const ends = [link.source, link.target];
    return (
      this.context.isVisible?.("link", link.id) !== false &&
      ends.every((id) => this.map.get("actor", id) !== undefined && this.context.isVisible?.("actor", id) !== false)
    );
  }

  /** Links along a column bow out, so that they do not run through the actors in between. */
  private bowOf(link: Link): number {
    const [from, to] = [link.source, link.target].map((id) => this.map.get("position", `${this.view}/${id}`));
    if (this.view !== "chain" || from === undefined || to === undefined || Math.abs(from.x - to.x) > 30) {
      return 0;
    }
    const length = Math.abs(from.y - to.y);
    const side = this.mirrored ? -1 : 1;
    return length < 120 ? 0 : side * Math.sign(to.y - from.y) * Math.min(90, length * 0.22);
  }

  private draw(link: Link, parallel: readonly Link[]): SceneLink {
    const look = this.looks.link(this.map, link.type);
    const pending = this.context.isConfirmed?.("link", link.id) === false;
    const negative = look.negative === true;
    const directed = look.undirected !== true;
    const bow = this.bowOf(link);
    return {
      id: link.id,
      source: link.source,
      target: link.target,
      colour: look.colour,
      shape: shapeOf(parallel.length > 1 || bow !== 0, pending || negative || look.line === "dashed", directed),
      bend: bendOf(link, parallel) + bow,
      width: 7 + 6 * (link.strength ?? 0.5),
      directed,
      negative: negative || look.line === "dashed",
      pending,
    };
  }
}

function isDisputed(link: Link): boolean {
  return link.assertions?.some((assertion) => assertion.stance === "disputes") === true;
}

/** The two ends whatever the direction. */
function pairOf(link: Link): string {
  return link.source < link.target ? `${link.source}|${link.target}` : `${link.target}|${link.source}`;
}

function shapeOf(curved: boolean, dashed: boolean, directed: boolean): LinkShape {
  if (curved) {
    return "curve";
  }
  return directed && !dashed ? "taper" : "plain";
}

function bendOf(link: Link, parallel: readonly Link[]): number {
  const order = parallel.map((other) => other.id).sort();
  const bend = (order.indexOf(link.id) - (order.length - 1) / 2) * bendStep;
  // The same side of the pair for both directions, so that two opposite links do not lie on each other.
  return link.source < link.target ? bend : -bend;
}

const sizes = { ownAccount: 32, micro: 34, small: 40, medium: 46, large: 54 } as const;

function sizeOf(actor: Actor): number {
  if (actor.kind === "group") {
    const count = actor.group?.count ?? 10;
    return Math.min(74, 52 + 6 * Math.log10(Math.max(count, 1)));
  }
  if (shareOf(actor) !== undefined) {
    return 64;
  }
  return actor.size === undefined ? defaultSize(actor.type) : sizes[actor.size];
}

function defaultSize(type: string): number {
  const kind = type.slice(type.indexOf(".") + 1);
  return kind in sizes ? sizes[kind as keyof typeof sizes] : 44;
}

/** A share of the market that is written on the actor, 0 to 1. */
export function shareOf(actor: Actor): number | undefined {
  for (const name of ["share", "marketShare", "exportShare"]) {
    const attribute = actor.attributes?.[name];
    if (typeof attribute?.value === "number") {
      return attribute.unit === "%" ? attribute.value / 100 : attribute.value;
    }
  }
  return undefined;
}

function badgeOf(actor: Actor): string {
  const share = shareOf(actor);
  if (share !== undefined && share <= 1) {
    return formatNumber(share, { style: "percent", maximumFractionDigits: 0 });
  }
  const count = actor.kind === "group" ? actor.group?.count : undefined;
  if (count === undefined) {
    return "";
  }
  const short = formatNumber(count, count >= 10000 ? { notation: "compact" } : {});
  return actor.group?.atLeast === true ? `${short}+` : short;
}
