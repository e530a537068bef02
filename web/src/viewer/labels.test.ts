import { describe, expect, it } from "vitest";
import { around, overlaps } from "./geometry";
import { breakLines, type LabelWish, placeLabels } from "./labels";

const measure = (text: string, size: number) => text.replace(/[\u2068\u2069]/g, "").length * size * 0.5;

function wish(id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish {
  return { id, x, y, text: `Name ${id}`, radius: 15, rank: 1, must: false, ...more };
}

describe("names", () => {
  it("keep to the budget, the highest ranks first", () => {
    const wishes = [wish("a", 0, 0, { rank: 1 }), wish("b", 400, 0, { rank: 9 }), wish("c", 800, 0, { rank: 5 })];
    const placed = placeLabels(wishes, { textSize: 20, budget: 2 }, measure);
    expect([...placed.keys()].sort()).toEqual(["b", "c"]);
  });

  it("of the newest come on top of the budget", () => {
    const wishes = [wish("a", 0, 0, { rank: 9 }), wish("b", 400, 0, { must: true }), wish("c", 800, 0, { must: true })];
    expect(placeLabels(wishes, { textSize: 20, budget: 1 }, measure).size).toBe(3);
  });

  it("never cover another node", () => {
    const wishes = Array.from({ length: 40 }, (_, index) =>
      wish(String(index), (index % 8) * 60, Math.floor(index / 8) * 50),
    );
    const placed = placeLabels(wishes, { textSize: 20, budget: 40 }, measure);
    const below = wishes.filter((each) => placed.get(each.id)?.side === "below");
    const covered = below.flatMap((own) => {
      const half = measure(placed.get(own.id)?.text ?? "", 20) / 2;
      const box = { x1: own.x - half, x2: own.x + half, y1: own.y + 21, y2: own.y + 41 };
      return wishes.filter((other) => other.id !== own.id && overlaps(box, around(other, other.radius)));
    });
    expect(below.length).toBeGreaterThan(0);
    expect(covered).toEqual([]);
  });

  it("stay inside the window and off the headings", () => {
    const inside = { x1: 0, y1: 0, x2: 1000, y2: 500 };
    const keepOff = [{ x1: 0, y1: 60, x2: 1000, y2: 500 }];
    const atEdge = placeLabels([wish("a", 5, 30)], { textSize: 20, budget: 5 }, measure, new Map(), {
      inside,
      keepOff,
    });
    expect(atEdge.get("a")?.side).toBe("right");
  });

  it("keep their side while they can", () => {
    const before = new Map([["a", { side: "left" as const, text: "Name a", away: 0 }]]);
    expect(placeLabels([wish("a", 300, 300)], { textSize: 20, budget: 5 }, measure, before).get("a")?.side).toBe(
      "left",
    );
  });

  it("break once, where the two lines are shortest", () => {
    expect(breakLines("Sialkot Child Labour Project team", 20, measure)).toEqual([
      "Sialkot Child",
      "Labour Project team",
    ]);
    expect(breakLines("Forging", 20, measure)).toEqual(["Forging"]);
  });
});
