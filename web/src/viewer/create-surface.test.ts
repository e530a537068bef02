import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useLanguage } from "../i18n/translate";
import type { ElementTable } from "../map/element-table";
import { createMapSurface } from "./create-surface";
import type { MapSurface, Selected } from "./map-surface";
import { NameWriter } from "./name-writer";
import { actor, link, position, testLooks, testMap } from "./test-map";

let map: ElementTable;
let surface: MapSurface;
let container: HTMLElement;
let inspected: Selected[];

beforeEach(async () => {
  await useLanguage("en", ["viewer"]);
  vi.useFakeTimers();
  map = testMap({
    actors: [actor("a"), actor("b"), actor("c"), actor("m", { name: "US market", type: "trade.market" })],
    links: [link("l1", "a", "m"), link("l2", "b", "m")],
    positions: [
      position("map", "a", 0, 0),
      position("map", "b", 0, 200),
      position("map", "c", 0, 400),
      position("map", "m", 300, 100),
    ],
  });
  inspected = [];
  container = document.createElement("div");
  document.body.append(container);
  surface = createMapSurface({
    container,
    map,
    looks: testLooks,
    view: "map",
    labels: { textSize: 20, budget: 10 },
    onInspect: (place) => inspected.push(place),
  });
});

afterEach(() => {
  surface.destroy();
  container.remove();
  vi.useRealTimers();
});

function options(): string[] {
  return [...container.querySelectorAll("[role=option]")].map((option) => option.textContent);
}

function press(key: string): void {
  const keyboard = container.querySelector("[role=application]");
  keyboard?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

function active(): string | undefined {
  const keyboard = container.querySelector("[role=application]");
  const id = keyboard?.getAttribute("aria-activedescendant");
  return id === null || id === undefined ? undefined : document.getElementById(id)?.textContent;
}

describe("the list beside the map", () => {
  it("holds every actor and every link, in words", () => {
    expect(options()).toEqual([
      "Firm a, Small firm, 1 link",
      "Firm b, Small firm, 1 link",
      "Firm c, Small firm, 0 links",
      "US market, Market, 2 links",
      "Firm a sells to US market",
      "Firm b sells to US market",
    ]);
  });

  it("follows the first delta at once and all others of 100 ms together", () => {
    map.put({ kind: "actor", id: "d", value: actor("d") });
    surface.applyDelta([{ kind: "actor", id: "d" }]);
    vi.advanceTimersByTime(0);
    expect(options()).toContain("Firm d, Small firm, 0 links");
    map.put({ kind: "link", id: "l3", value: link("l3", "c", "m") });
    surface.applyDelta([{ kind: "link", id: "l3" }]);
    vi.advanceTimersByTime(99);
    expect(options()).toHaveLength(7);
    vi.advanceTimersByTime(1);
    expect(options()).toContain("Firm c sells to US market");
    expect(options()).toContain("US market, Market, 3 links");
  });

  it("drops what was removed", () => {
    map.put({ kind: "link", id: "l1", value: null });
    surface.applyDelta([{ kind: "link", id: "l1" }]);
    surface.flush();
    expect(options()).not.toContain("Firm a sells to US market");
  });
});

describe("news that come together", () => {
  it("are drawn in one go: the link, its mark and the names of its ends", () => {
    // The camera comes to rest first.
    vi.advanceTimersByTime(200);
    const write = vi.spyOn(NameWriter.prototype, "write");
    map.put({ kind: "link", id: "l3", value: link("l3", "c", "m") });
    surface.applyDelta([{ kind: "link", id: "l3" }]);
    surface.highlight([{ kind: "link", id: "l3" }]);
    surface.nameAlways(["c", "m"]);
    vi.advanceTimersByTime(200);
    expect(write.mock.calls).toEqual([[new Set(["c", "m"])]]);
  });

  it("ring the actor that a new link comes from, for three seconds", () => {
    surface.highlight([{ kind: "link", id: "l1" }]);
    vi.advanceTimersByTime(2999);
    expect(container.querySelectorAll(".map-ring")).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(container.querySelectorAll(".map-ring")).toHaveLength(0);
  });
});

describe("the layers below and above the map", () => {
  const shown = () => [...container.querySelectorAll<HTMLElement>(".map-layer")].map((layer) => !layer.hidden);

  it("are in the picture only when there is something on them", () => {
    expect(shown()).toEqual([false, false]);
    surface.select({ kind: "actor", id: "a" });
    expect(shown()).toEqual([false, true]);
    surface.select(undefined);
    surface.setView("chain");
    expect(shown()).toEqual([true, false]);
  });
});

describe("the keyboard", () => {
  it("goes to the most linked, to the nearest in a direction, and along links", () => {
    press("Home");
    expect(active()).toBe("US market, Market, 2 links");
    press("ArrowLeft");
    expect(active()).toBe("Firm a, Small firm, 1 link");
    press("ArrowDown");
    expect(active()).toBe("Firm b, Small firm, 1 link");
    press("]");
    expect(active()).toBe("US market, Market, 2 links");
  });

  it("goes around the neighbours of one actor with the brackets", () => {
    press("Home");
    press("]");
    const first = active();
    press("]");
    expect(active()).not.toBe(first);
    press("]");
    expect(active()).toBe(first);
  });

  it("reaches links too, and opens what it stands on", () => {
    press("Home");
    press("PageDown");
    expect(active()).toBe("Firm a sells to US market");
    press("Enter");
    expect(inspected).toEqual([{ kind: "link", id: "l1" }]);
  });
});

describe("the live region", () => {
  it("speaks at most once in five seconds", () => {
    const live = container.querySelector("[role=status]");
    for (const id of ["x1", "x2", "x3"]) {
      map.put({ kind: "actor", id, value: actor(id) });
      surface.applyDelta([{ kind: "actor", id }]);
      surface.flush();
    }
    expect(live?.textContent).toBe("New: Firm x1, Small firm, 0 links");
    vi.advanceTimersByTime(4999);
    expect(live?.textContent).not.toContain("x3");
    vi.advanceTimersByTime(1);
    expect(live?.textContent).toContain("Firm x2");
    expect(live?.textContent).toContain("Firm x3");
  });
});

describe("the style sheet of the renderer", () => {
  it("is never written into the page", () => {
    expect(document.querySelectorAll("style")).toHaveLength(0);
    expect(document.getElementById("__________cytoscape_stylesheet")?.tagName).toBe("META");
  });
});
