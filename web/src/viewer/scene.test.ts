import { describe, expect, it } from "vitest";
import { SceneBuilder } from "./scene";
import { actor, link, position, stage, testLooks, testMap } from "./test-map";

const positions = [position("map", "a", 10, 20), position("map", "b", 200, 20), position("chain", "a", 160, 300)];

function builder(map: ReturnType<typeof testMap>, view: "map" | "chain" = "map", mirrored = false) {
  return new SceneBuilder({ map, looks: testLooks }, view, mirrored);
}

describe("nodes", () => {
  it("stand where the server says, and look like their type", () => {
    const map = testMap({ actors: [actor("a"), actor("b", { type: "trade.market" })], positions });
    const [a, b] = builder(map).nodes();
    expect(a).toMatchObject({ x: 10, y: 20, shape: "ellipse", fill: "#0072B2", placed: true });
    expect(b).toMatchObject({ shape: "hexagon", fill: "#D55E00" });
  });

  it("show a group's count and a market's share", () => {
    const group = actor("a", { kind: "group", group: { count: 700, atLeast: true } });
    const market = actor("b", { attributes: { exportShare: { value: 59, unit: "%" } } });
    const [a, b] = builder(testMap({ actors: [group, market], positions })).nodes();
    expect(a).toMatchObject({ group: true, badge: "700+" });
    expect(b).toMatchObject({ group: false, badge: "59%" });
  });

  it("wait in a row below the map until the server has placed them", () => {
    const map = testMap({ actors: [actor("a"), actor("b"), actor("c"), actor("d")], positions });
    const [, , c, d] = builder(map).nodes();
    expect(c?.placed).toBe(false);
    expect(c?.y).toBeGreaterThan(100);
    expect(d?.x).not.toBe(c?.x);
  });

  it("are pinned in one view without being pinned in the other", () => {
    const pinned = [position("map", "a", 10, 20, true), position("chain", "a", 160, 300), position("map", "b", 0, 0)];
    const map = testMap({ actors: [actor("a"), actor("b")], positions: pinned });
    expect(builder(map).pinned()).toEqual(["a"]);
    expect(builder(map, "chain").pinned()).toEqual([]);
  });

  it("ignore a colour that is not a colour", () => {
    const map = testMap({ actors: [actor("a", { type: "own" })], positions });
    map.put({
      kind: "type",
      id: "own",
      value: { id: "own", of: "actor", family: "producer", name: "Own", colour: '"/><script>' },
    });
    expect(builder(map).node("a")?.fill).toMatch(/^#[0-9a-f]{6}$/i);
  });
});

describe("links", () => {
  const actors = [actor("a"), actor("b")];

  it("taper towards the user of the link", () => {
    const map = testMap({ actors, links: [link("l", "a", "b")], positions });
    expect(builder(map).link("l")).toMatchObject({ shape: "taper", directed: true, bend: 0 });
  });

  it("lie beside each other when they connect the same two, whatever their direction", () => {
    const map = testMap({ actors, links: [link("l", "a", "b"), link("m", "b", "a")], positions });
    const [l, m] = builder(map).links();
    expect([l?.shape, m?.shape]).toEqual(["curve", "curve"]);
    // The bend is counted from the link's own direction: the same sign means opposite sides.
    expect(l?.bend).not.toBe(0);
    expect(l?.bend).toBe(m?.bend);
  });

  it("without a direction, negative or unconfirmed ones look different", () => {
    const links = [link("j", "a", "b", { type: "actsJointlyWith" }), link("n", "b", "c", { type: "conflictsWith" })];
    const map = testMap({ actors: [...actors, actor("c")], links, positions });
    const scene = new SceneBuilder({ map, looks: testLooks, isConfirmed: (_, id) => id !== "j" }, "map", false);
    expect(scene.link("j")).toMatchObject({ shape: "plain", directed: false, pending: true, negative: false });
    expect(scene.link("n")).toMatchObject({ shape: "plain", negative: true, pending: false });
  });

  it("are told apart when somebody disputes them", () => {
    const disputed = link("l", "a", "b", { assertions: [{ by: "p", stance: "disputes", at: "2026-11-22T10:00:00Z" }] });
    expect(builder(testMap({ actors, links: [disputed, link("m", "b", "a")], positions })).disputed()).toEqual(["l"]);
  });

  it("are left out while one of their ends is", () => {
    const map = testMap({ actors, links: [link("l", "a", "b")], positions });
    const scene = new SceneBuilder({ map, looks: testLooks, isVisible: (_, id) => id !== "b" }, "map", false);
    expect(scene.nodes().map((node) => node.id)).toEqual(["a"]);
    expect(scene.links()).toEqual([]);
  });
});

describe("the chain", () => {
  const map = testMap({
    actors: [actor("a", { stages: [{ stage: "s1" }, { stage: "s3" }] })],
    stages: [stage("s1", 1), stage("s2", 2), stage("s3", 3)],
    positions,
  });

  it("marks how far an actor of several stages reaches", () => {
    expect(builder(map, "chain").node("a")?.span).toEqual({ first: 0, last: 2 });
  });

  it("is mirrored for languages written from right to left, and back", () => {
    const scene = builder(map, "chain", true);
    expect(scene.node("a")?.x).toBe(1000 - 160);
    expect(scene.toCanvas({ x: 840, y: 300 })).toEqual({ x: 160, y: 300 });
  });
});
