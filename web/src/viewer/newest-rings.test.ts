import { describe, expect, it } from "vitest";
import { NewestRings } from "./newest-rings";

function ringsOf(rings: NewestRings): HTMLElement[] {
  return [...rings.element.children] as HTMLElement[];
}

describe("the rings around what is newest", () => {
  it("stand around their places, as large as what they surround", () => {
    const rings = new NewestRings();
    rings.place([{ x: 100, y: 50, radius: 20 }], 1);
    const [style] = ringsOf(rings).map((ring) => ring.style);
    expect(style?.inlineSize).toBe("40px");
    expect(style?.blockSize).toBe("40px");
    expect(style?.translate).toBe("80px 30px");
  });

  it("move with their places without beginning to spread anew", () => {
    const rings = new NewestRings();
    rings.place([{ x: 100, y: 50, radius: 20 }], 1);
    const [before] = ringsOf(rings);
    rings.place([{ x: 110, y: 50, radius: 20 }], 1);
    expect(ringsOf(rings)).toEqual([before]);
    expect(before?.style.translate).toBe("90px 30px");
  });

  it("begin anew when something newer takes their place, and go when nothing is new", () => {
    const rings = new NewestRings();
    rings.place([{ x: 100, y: 50, radius: 20 }], 1);
    const [before] = ringsOf(rings);
    rings.place([{ x: 100, y: 50, radius: 20 }], 2);
    expect(ringsOf(rings)).toHaveLength(1);
    expect(ringsOf(rings)[0]).not.toBe(before);
    rings.place([], 2);
    expect(ringsOf(rings)).toEqual([]);
  });
});
