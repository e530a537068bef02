import type { Core } from "cytoscape";
import type { Selected } from "./map-surface";
import { type Direction, nearestInDirection } from "./nearest";
import type { ParallelDom } from "./parallel-dom";

/** Where the keyboard stands on the map, and how it goes on from there. */
export class Cursor {
  private readonly cy: Core;
  private readonly dom: ParallelDom;
  private readonly moved: () => void;
  private place: Selected | undefined;
  /** The actor whose neighbours the brackets go through, and how far they are. */
  private circle: { readonly centre: string; readonly index: number } | undefined;

  constructor(cy: Core, dom: ParallelDom, moved: () => void) {
    this.cy = cy;
    this.dom = dom;
    this.moved = moved;
  }

  get at(): Selected | undefined {
    return this.place;
  }

  goTo(place: Selected | undefined): void {
    this.circle = undefined;
    this.set(place);
  }

  step(direction: Direction): void {
    const from = this.place?.kind === "actor" ? this.cy.getElementById(this.place.id) : undefined;
    if (from === undefined || from.empty()) {
      this.mostLinked();
      return;
    }
    const spots = this.cy.nodes().map((node) => ({ id: node.id(), x: node.position("x"), y: node.position("y") }));
    const next = nearestInDirection(from.position(), direction, spots);
    if (next !== undefined) {
      this.goTo({ kind: "actor", id: next });
    }
  }

  neighbour(step: 1 | -1): void {
    if (this.place?.kind !== "actor") {
      this.mostLinked();
      return;
    }
    const centre = this.circle?.centre ?? this.place.id;
    const around = this.neighboursOf(centre);
    if (around.length === 0) {
      return;
    }
    const before = this.circle?.index ?? (step > 0 ? -1 : 0);
    const index = (before + step + around.length) % around.length;
    this.circle = { centre, index };
    this.set({ kind: "actor", id: around[index] ?? centre });
  }

  /** The next or the previous entry of the list, links included. */
  along(step: 1 | -1): void {
    const entries = this.dom.entries();
    const here = entries.findIndex(({ kind, id }) => kind === this.place?.kind && id === this.place.id);
    const next = entries[(here + step + entries.length) % Math.max(entries.length, 1)];
    if (next !== undefined) {
      this.goTo(next);
    }
  }

  mostLinked(): void {
    let best: { id: string; degree: number } | undefined;
    this.cy.nodes().forEach((node) => {
      const degree = node.degree(false);
      if (best === undefined || degree > best.degree) {
        best = { id: node.id(), degree };
      }
    });
    if (best !== undefined) {
      this.goTo({ kind: "actor", id: best.id });
    }
  }

  private set(place: Selected | undefined): void {
    this.place = place;
    this.dom.activate(place);
    this.moved();
  }

  /** Clockwise from the top. */
  private neighboursOf(actor: string): string[] {
    const centre = this.cy.getElementById(actor).position();
    const angle = (x: number, y: number) => (Math.atan2(x - centre.x, centre.y - y) + 2 * Math.PI) % (2 * Math.PI);
    const around = this.cy.getElementById(actor).neighborhood().nodes().toArray();
    return around
      .map((node) => ({ id: node.id(), angle: angle(node.position("x"), node.position("y")) }))
      .sort((a, b) => a.angle - b.angle || a.id.localeCompare(b.id))
      .map((node) => node.id);
  }
}
