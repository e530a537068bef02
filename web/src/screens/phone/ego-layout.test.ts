import { describe, expect, it } from "vitest";
import type { Neighbour } from "../../map/selectors";
import { egoExtent, egoLayout, egoLimit, egoSize, shortName } from "./ego-layout";

function neighbour(id: string, direction: "in" | "out"): Neighbour {
  return {
    actor: { id, name: id, type: "producer.small" },
    link: { id: `l-${id}`, source: "me", target: id, type: "sellsTo" },
    direction,
  };
}

describe("egoLayout", () => {
  it("puts suppliers before us and customers after us in reading direction", () => {
    const both = [neighbour("supplier", "in"), neighbour("customer", "out")];
    const [supplier, customer] = egoLayout(both, false);
    expect(supplier?.x).toBeLessThan(egoSize / 2);
    expect(customer?.x).toBeGreaterThan(egoSize / 2);
    const [mirrored] = egoLayout(both, true);
    expect(mirrored?.x).toBeGreaterThan(egoSize / 2);
  });

  it("keeps everything inside the drawing and apart, up to its limit", () => {
    const many = Array.from({ length: 30 }, (_, index) => neighbour(`n${index}`, index % 2 === 0 ? "in" : "out"));
    const nodes = egoLayout(many, false);
    expect(nodes).toHaveLength(egoLimit);
    expect(nodes.every(({ x, y }) => x > 20 && x < egoSize - 20 && y > 20 && y < egoSize - 40)).toBe(true);
    for (const [index, a] of nodes.entries()) {
      for (const b of nodes.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(36);
      }
    }
  });

  it("draws a neighbour with several links once", () => {
    expect(egoLayout([neighbour("a", "out"), neighbour("a", "out")], false)).toMatchObject([{ bothWays: false }]);
    expect(egoLayout([neighbour("a", "out"), neighbour("a", "in")], false)).toMatchObject([{ bothWays: true }]);
  });
});

describe("egoExtent", () => {
  it("encloses all signs with their names, and no more", () => {
    const nodes = egoLayout([neighbour("a", "in"), neighbour("b", "in"), neighbour("c", "out")], false);
    const { top, height } = egoExtent(nodes);
    expect(nodes.every(({ y }) => y - 20 > top && y + 40 < top + height)).toBe(true);
    expect(height).toBeLessThan(egoSize);
  });
});

describe("shortName", () => {
  it("keeps short names and cuts long ones between letters", () => {
    expect(shortName("Agro Bank")).toBe("Agro Bank");
    expect(shortName("Sialkot Surgical Instruments")).toBe("Sialkot Surgica…");
    expect([...shortName("😀".repeat(30))]).toHaveLength(16);
  });
});
