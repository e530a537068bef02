import type { MarkAt } from "./paint-marks";

/** How far outside the actor the spreading ring begins and ends, in pixels; the style sheet knows the latter. */
const spreadsFrom = 15;
const spreadsTo = 37;

/**
 * The rings around what is newest. They are elements that the style sheet moves: to spread them on a canvas as large
 * as the map would copy that canvas sixty times a second, and nothing else would get its turn.
 */
export class NewestRings {
  readonly element = document.createElement("div");
  private since: number | undefined;

  constructor() {
    this.element.className = "map-rings";
    this.element.setAttribute("aria-hidden", "true");
    // Screen pixels count from the left, whatever the direction of the page.
    this.element.dir = "ltr";
  }

  /** Puts a ring around each place; those of another time begin to spread anew. */
  place(places: readonly MarkAt[], since: number): void {
    if (since !== this.since) {
      this.since = since;
      this.element.replaceChildren();
    }
    while (this.element.children.length > places.length) {
      this.element.lastElementChild?.remove();
    }
    for (const [index, place] of places.entries()) {
      const { style } = (this.element.children[index] as HTMLElement | undefined) ?? this.append();
      style.inlineSize = style.blockSize = `${2 * place.radius}px`;
      style.setProperty("--ring-from", `${(place.radius + spreadsFrom) / (place.radius + spreadsTo)}`);
      style.translate = `${place.x - place.radius}px ${place.y - place.radius}px`;
    }
  }

  private append(): HTMLElement {
    const ring = document.createElement("div");
    ring.className = "map-ring";
    this.element.append(ring);
    return ring;
  }
}
