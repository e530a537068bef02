import type { Core, EdgeDefinition, ElementDefinition, NodeSingular } from "cytoscape";
import type { ElementKey } from "../protocol/changes";
import { badgeImage } from "./badge-image";
import type { Area } from "./paint-areas";
import type { HeatLevel, LaneHeat } from "./paint-heat";
import type { ChangeSign } from "./paint-signs";
import type { SceneBuilder, SceneLink, SceneNode } from "./scene";

export interface Decoration {
  /** Diameter in canvas units, by actor. */
  readonly size?: (actor: string) => number | undefined;
  readonly fill?: (actor: string) => string | undefined;
  /** Width in canvas units, by link. */
  readonly width?: (link: string) => number | undefined;
  readonly colour?: (link: string) => string | undefined;
  /** The short text inside a node, in place of its own; empty for none. */
  readonly badge?: (actor: string) => string | undefined;
  /** Actors with a heavy outline. */
  readonly marked?: (actor: string) => boolean;
  readonly faded?: (kind: "actor" | "link", id: string) => boolean;
  /** Sets of actors shown as areas behind the map. */
  readonly areas?: readonly Area[];
  /** How people fare at each stage of the chain, by the id of the stage. */
  readonly heat?: ReadonlyMap<string, LaneHeat>;
  /** Groups that carry a sign of poverty. */
  readonly worries?: ReadonlyMap<string, HeatLevel>;
  /** What differs from another state of the map, by the id of the actor or link. */
  readonly signs?: ReadonlyMap<string, ChangeSign>;
  /** Links that are not there and would matter, drawn as dashed arrows between actors. */
  readonly ghosts?: readonly { readonly from: string; readonly to: string }[];
}

/** What a delta changed in the drawing. */
export interface Touched {
  readonly actors: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly lanes: boolean;
}

type Mover = (node: NodeSingular, to: { readonly x: number; readonly y: number }) => void;

/** Keeps cytoscape's elements equal to the scene. It touches only what is named, so that nothing else can move. */
export class SceneGraph {
  private readonly cy: Core;
  private readonly builder: SceneBuilder;
  private readonly move: Mover;
  private decoration: Decoration = {};

  constructor(cy: Core, builder: SceneBuilder, move: Mover = (node, to) => node.position({ ...to })) {
    this.cy = cy;
    this.builder = builder;
    this.move = move;
  }

  /** Draws everything again. */
  reset(): void {
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add([
        ...this.builder.nodes().map((node) => this.nodeElement(node)),
        ...this.builder.links().map((link) => this.linkElement(link)),
      ]);
      this.fade();
    });
  }

  /** Brings the named elements up to date, in one batch. */
  apply(keys: readonly ElementKey[]): Touched {
    const actors = new Set<string>();
    const links = new Set<string>();
    let lanes = false;
    for (const key of keys) {
      lanes ||= key.kind === "stage" || key.kind === "actor";
      this.collect(key, actors, links);
    }
    this.cy.batch(() => {
      for (const id of actors) {
        this.updateNode(id);
      }
      for (const id of links) {
        this.updateLink(id);
      }
      this.fade([...actors, ...links]);
    });
    return { actors, links, lanes };
  }

  decorate(decoration: Decoration): void {
    this.decoration = decoration;
    this.cy.batch(() => {
      for (const node of this.builder.nodes()) {
        this.cy.getElementById(node.id).data(this.nodeData(node));
      }
      for (const link of this.builder.links()) {
        this.cy.getElementById(link.id).data(this.linkData(link));
      }
      this.fade();
    });
  }

  private collect(key: ElementKey, actors: Set<string>, links: Set<string>): void {
    if (key.kind === "actor") {
      actors.add(key.id);
      this.linksWaitingFor(key.id, links);
    } else if (key.kind === "link") {
      this.withParallel(key.id, links);
    } else if (key.kind === "position" && key.id.startsWith(`${this.builder.view}/`)) {
      actors.add(key.id.slice(key.id.indexOf("/") + 1));
    } else if (key.kind === "type") {
      this.ofType(key.id, actors, links);
    }
  }

  /** Links of an actor that came back, or that came before it, are not drawn yet. */
  private linksWaitingFor(actor: string, links: Set<string>): void {
    if (this.cy.getElementById(actor).empty()) {
      for (const link of this.builder.map.all("link").values()) {
        if (link.source === actor || link.target === actor) {
          links.add(link.id);
        }
      }
    }
  }

  private withParallel(id: string, links: Set<string>): void {
    links.add(id);
    const link = this.builder.map.get("link", id);
    const drawn = this.cy.getElementById(id);
    if (link !== undefined) {
      for (const other of this.builder.parallelTo(link)) {
        links.add(other.id);
      }
    } else if (drawn.nonempty()) {
      drawn.parallelEdges().forEach((edge) => {
        links.add(edge.id());
      });
    }
  }

  private ofType(type: string, actors: Set<string>, links: Set<string>): void {
    for (const actor of this.builder.map.all("actor").values()) {
      if (actor.type === type) {
        actors.add(actor.id);
      }
    }
    for (const link of this.builder.map.all("link").values()) {
      if (link.type === type) {
        links.add(link.id);
      }
    }
  }

  private updateNode(id: string): void {
    const node = this.builder.node(id);
    const drawn = this.cy.getElementById(id);
    if (node === undefined) {
      drawn.remove();
    } else if (drawn.empty()) {
      this.cy.add(this.nodeElement(node));
    } else {
      drawn.data(this.nodeData(node));
      const at = drawn.position();
      if (at.x !== node.x || at.y !== node.y) {
        this.move(drawn, { x: node.x, y: node.y });
      }
    }
  }

  private updateLink(id: string): void {
    const link = this.builder.link(id);
    const drawn = this.cy.getElementById(id);
    if (link === undefined) {
      drawn.remove();
      return;
    }
    if (drawn.nonempty() && drawn.data("source") === link.source && drawn.data("target") === link.target) {
      drawn.data(this.linkData(link));
      return;
    }
    // A merge moves a link to another actor; cytoscape's ends are fixed, so it is drawn anew.
    drawn.remove();
    this.cy.add(this.linkElement(link));
  }

  private fade(ids?: readonly string[]): void {
    const { faded, marked } = this.decoration;
    const elements = ids?.map((id) => this.cy.getElementById(id)) ?? this.cy.elements().toArray();
    for (const element of elements) {
      if (element.nonempty()) {
        element.toggleClass("marked", element.isNode() && marked?.(element.id()) === true);
        element.toggleClass("faded", faded?.(element.isNode() ? "actor" : "link", element.id()) === true);
      }
    }
  }

  private nodeElement(node: SceneNode): ElementDefinition {
    const text = { label: "", valign: "bottom", halign: "center", marginX: 0, marginY: 0 };
    return {
      group: "nodes",
      data: { ...this.nodeData(node), ...text },
      position: { x: node.x, y: node.y },
    };
  }

  private nodeData(node: SceneNode): { id: string; [field: string]: unknown } {
    const fill = this.decoration.fill?.(node.id) ?? node.fill;
    return {
      id: node.id,
      shape: node.group ? "ellipse" : node.shape,
      fill,
      size: this.decoration.size?.(node.id) ?? node.size,
      group: node.group,
      pending: node.pending,
      image: badgeImage({ ...node, fill, badge: this.decoration.badge?.(node.id) ?? node.badge }),
    };
  }

  private linkElement(link: SceneLink): EdgeDefinition {
    return { group: "edges", data: { ...this.linkData(link), source: link.source, target: link.target } };
  }

  private linkData(link: SceneLink): { id: string; [field: string]: unknown } {
    return {
      id: link.id,
      colour: this.decoration.colour?.(link.id) ?? link.colour,
      width: this.decoration.width?.(link.id) ?? link.width,
      shape: link.shape,
      bend: link.bend,
      directed: link.directed,
      negative: link.negative,
      pending: link.pending,
    };
  }
}
