import type { Core } from "cytoscape";
import type { Selected } from "./map-surface";

const shownMs = 3000;

/** The newest elements: red, with a ring, for three seconds. */
export class NewestMark {
  private readonly cy: Core;
  private readonly ended: () => void;
  private current: readonly Selected[] = [];
  private marked: readonly string[] = [];
  private shownAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core, ended: () => void) {
    this.cy = cy;
    this.ended = ended;
  }

  get places(): readonly Selected[] {
    return this.current;
  }

  /** When the newest came, by the page's clock. */
  get since(): number {
    return this.shownAt;
  }

  /** The drawing need not have them yet: `mark` writes the mark once it has. */
  show(places: readonly Selected[]): void {
    this.current = places;
    this.shownAt = performance.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), shownMs);
  }

  /** Writes the mark on what is drawn now. */
  mark(): void {
    const wanted = this.current.map((place) => place.id);
    this.cy.batch(() => {
      for (const id of this.marked.filter((marked) => !wanted.includes(marked))) {
        this.cy.getElementById(id).removeClass("newest");
      }
      for (const id of wanted) {
        this.cy.getElementById(id).addClass("newest");
      }
    });
    this.marked = wanted;
  }

  /** Where rings belong: a new link is marked at the actor it comes from. */
  rings(): Selected[] {
    return this.current.map((place) => {
      const edge = place.kind === "link" ? this.cy.getElementById(place.id) : undefined;
      return edge?.isEdge() === true ? { kind: "actor", id: edge.source().id() } : place;
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.current = [];
  }

  private end(): void {
    this.current = [];
    this.mark();
    this.ended();
  }
}
