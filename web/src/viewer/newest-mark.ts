import type { Core } from "cytoscape";
import type { Selected } from "./map-surface";
import { stillness } from "./motion";

const shownMs = 3000;
const pulseMs = 1500;

/** The newest elements: red, with a ring that spreads for three seconds, or stands still for who asked for that. */
export class NewestMark {
  private readonly cy: Core;
  private readonly paint: () => void;
  private current: readonly Selected[] = [];
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core, paint: () => void) {
    this.cy = cy;
    this.paint = paint;
  }

  get places(): readonly Selected[] {
    return this.current;
  }

  show(places: readonly Selected[]): void {
    this.current = places;
    this.since = performance.now();
    this.mark();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), shownMs);
    if (!stillness()) {
      requestAnimationFrame(() => this.frame());
    }
  }

  /** Writes the mark on what is drawn now. */
  mark(): void {
    const wanted = new Set(this.current.map((place) => place.id));
    const unwanted = this.cy.elements(".newest").filter((element) => !wanted.has(element.id()));
    this.cy.batch(() => {
      unwanted.removeClass("newest");
      for (const id of wanted) {
        this.cy.getElementById(id).addClass("newest");
      }
    });
    this.paint();
  }

  /** Where rings belong: a new link is marked at the actor it comes from. */
  rings(): Selected[] {
    return this.current.map((place) => {
      const edge = place.kind === "link" ? this.cy.getElementById(place.id) : undefined;
      return edge?.isEdge() === true ? { kind: "actor", id: edge.source().id() } : place;
    });
  }

  /** 0 to 1: how far the ring has spread; undefined for a ring that stands still. */
  pulse(): number | undefined {
    return stillness() ? undefined : ((performance.now() - this.since) % pulseMs) / pulseMs;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.current = [];
  }

  private end(): void {
    this.current = [];
    this.mark();
  }

  private frame(): void {
    this.paint();
    if (this.current.length > 0) {
      requestAnimationFrame(() => this.frame());
    }
  }
}
