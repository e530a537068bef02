import { describe, expect, it } from "vitest";
import { actor, link, position, stage, testLooks, testMap } from "./test-map";
import { tidyChain } from "./tidy-chain";
import { arrange, separate } from "./tidy-layout";

describe("the free map", () => {
  const ids = Array.from({ length: 24 }, (_, index) => `n${index}`);
  const nodes = ids.map((id, index) => ({
    id,
    x: (index % 6) * 40,
    y: Math.floor(index / 6) * 40,
    size: 44,
    pinned: index < 2,
  }));
  const links = ids.slice(1).map((id, index) => ({ id: `l${index}`, source: id, target: ids[index % 5] ?? "n0" }));

  it("leaves pinned actors where they are and lets nobody stand on another", () => {
    const moves = arrange({ nodes, links });
    expect(moves.slice(0, 2)).toEqual([
      { actor: "n0", x: 0, y: 0, pinned: true },
      { actor: "n1", x: 40, y: 0, pinned: true },
    ]);
    const free = moves.slice(2);
    for (const [index, one] of free.entries()) {
      for (const other of free.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(55);
      }
    }
  });

  it("begins where everything stands: the two camps stay on their sides", () => {
    const camp = (side: string, x: number) =>
      Array.from({ length: 10 }, (_, index) => ({
        id: `${side}${index}`,
        x: x + (index % 4) * 90,
        y: Math.floor(index / 4) * 90,
        size: 44,
        pinned: false,
      }));
    const [west, east] = [camp("w", 0), camp("e", 2000)];
    const ring = (side: string) =>
      Array.from({ length: 10 }, (_, index) => ({
        id: `${side}l${index}`,
        source: `${side}${index}`,
        target: `${side}${(index + 1) % 10}`,
      }));
    const moves = arrange({ nodes: [...west, ...east], links: [...ring("w"), ...ring("e")] });
    const xs = (side: string) => moves.filter((move) => move.actor.startsWith(side)).map((move) => move.x);
    expect(Math.max(...xs("w"))).toBeLessThan(Math.min(...xs("e")));
    // Spread over the plane, not along a line.
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    const westMoves = moves.filter((move) => move.actor.startsWith("w"));
    const across = westMoves.map((move) => move.x - move.y);
    const along = westMoves.map((move) => move.x + move.y);
    expect(Math.min(spread(across), spread(along))).toBeGreaterThan(100);
  });

  it("separates what stands on the same spot", () => {
    const [a, b] = separate([
      { actor: "a", x: 0, y: 0 },
      { actor: "b", x: 0, y: 0 },
    ]);
    expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0))).toBeGreaterThanOrEqual(79);
  });
});

describe("the chain", () => {
  it("lets actors of a lane change seats so that links cross less, and keeps the seats", () => {
    const lane = (id: string) => ({ stages: [{ stage: id }] });
    const map = testMap({
      stages: [stage("one", 1), stage("two", 2)],
      actors: [actor("a", lane("one")), actor("b", lane("one")), actor("x", lane("two")), actor("y", lane("two"))],
      links: [link("l1", "a", "y"), link("l2", "b", "x")],
      positions: [
        position("chain", "a", 160, 100),
        position("chain", "b", 160, 500),
        position("chain", "x", 500, 100, true),
        position("chain", "y", 500, 500, true),
      ],
    });
    expect(tidyChain(map, testLooks).sort((p, q) => p.actor.localeCompare(q.actor))).toEqual([
      { actor: "a", x: 160, y: 500 },
      { actor: "b", x: 160, y: 100 },
    ]);
  });
});
