import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import type { ElementTable } from "../map/element-table";
import { SceneBuilder } from "./scene";
import { SceneGraph } from "./scene-graph";
import { actor, link, position, testLooks, testMap } from "./test-map";

const count = 60;

function drawn(map: ElementTable) {
  const cy = cytoscape({ headless: true, styleEnabled: true });
  const graph = new SceneGraph(cy, new SceneBuilder({ map, looks: testLooks }, "map", false));
  graph.reset();
  const places = () => new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  return { cy, graph, places };
}

function bigMap(): ElementTable {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  return testMap({
    actors: ids.map((id) => actor(id)),
    links: ids.slice(1).map((id, index) => link(`l${index}`, id, "n0")),
    positions: ids.map((id, index) => position("map", id, index * 70, (index % 7) * 90)),
  });
}

describe("a delta", () => {
  it("adds an actor with links and moves nobody else", () => {
    const map = bigMap();
    const { cy, graph, places } = drawn(map);
    const before = places();
    map.put({ kind: "actor", id: "new", value: actor("new") });
    map.put({ kind: "position", id: "map/new", value: position("map", "new", 33, 44) });
    map.put({ kind: "link", id: "newLink", value: link("newLink", "new", "n5") });
    graph.apply([
      { kind: "actor", id: "new" },
      { kind: "position", id: "map/new" },
      { kind: "link", id: "newLink" },
    ]);
    const after = places();
    expect(after.get("new")).toEqual({ x: 33, y: 44 });
    after.delete("new");
    expect(after).toEqual(before);
    expect(cy.getElementById("newLink").nonempty()).toBe(true);
  });

  it("moves only the actor whose position it names", () => {
    const map = bigMap();
    const { graph, places } = drawn(map);
    const before = places();
    // The map holds two new positions; the delta names one of them, and the other view's is not shown here.
    map.put({ kind: "position", id: "map/n3", value: position("map", "n3", -500, -500) });
    map.put({ kind: "position", id: "map/n4", value: position("map", "n4", -600, -600) });
    map.put({ kind: "position", id: "chain/n5", value: position("chain", "n5", -700, -700) });
    graph.apply([
      { kind: "position", id: "map/n3" },
      { kind: "position", id: "chain/n5" },
    ]);
    const moved = [...places()].filter(([id, at]) => at.x !== before.get(id)?.x || at.y !== before.get(id)?.y);
    expect(moved.map(([id]) => id)).toEqual(["n3"]);
  });

  it("touches no element that it does not name", () => {
    const map = bigMap();
    const { cy, graph } = drawn(map);
    const touched = new Set<string>();
    cy.on("data position add remove", "node, edge", (event) => touched.add(event.target.id()));
    map.put({ kind: "actor", id: "n7", value: actor("n7", { type: "trade.market" }) });
    graph.apply([{ kind: "actor", id: "n7" }]);
    expect([...touched]).toEqual(["n7"]);
    expect(cy.getElementById("n7").data("shape")).toBe("hexagon");
  });

  it("removes an actor with its links, and brings both back", () => {
    const map = bigMap();
    const { cy, graph } = drawn(map);
    map.put({ kind: "actor", id: "n9", value: null });
    map.put({ kind: "link", id: "l8", value: null });
    graph.apply([
      { kind: "actor", id: "n9" },
      { kind: "link", id: "l8" },
    ]);
    expect([cy.nodes().length, cy.edges().length]).toEqual([count - 1, count - 2]);
    map.put({ kind: "actor", id: "n9", value: actor("n9") });
    map.put({ kind: "link", id: "l8", value: link("l8", "n9", "n0") });
    graph.apply([{ kind: "actor", id: "n9" }]);
    expect([cy.nodes().length, cy.edges().length]).toEqual([count, count - 1]);
  });

  it("straightens a link again when the one beside it goes", () => {
    const map = bigMap();
    const { cy, graph } = drawn(map);
    map.put({ kind: "link", id: "beside", value: link("beside", "n0", "n1", { type: "actsJointlyWith" }) });
    graph.apply([{ kind: "link", id: "beside" }]);
    expect(cy.getElementById("l0").data("shape")).toBe("curve");
    map.put({ kind: "link", id: "beside", value: null });
    graph.apply([{ kind: "link", id: "beside" }]);
    expect(cy.getElementById("l0").data("shape")).toBe("taper");
  });

  it("draws a link anew at the actor it was merged into", () => {
    const map = bigMap();
    const { cy, graph } = drawn(map);
    map.put({ kind: "link", id: "l4", value: link("l4", "n30", "n0") });
    graph.apply([{ kind: "link", id: "l4" }]);
    expect(cy.getElementById("l4").data("source")).toBe("n30");
  });
});
