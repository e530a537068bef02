import cytoscape, { type Core } from "cytoscape";
import type { SurfaceOptions } from "./map-surface";

/** The id that the renderer gives its own style element. */
const stylesheetId = "__________cytoscape_stylesheet";

/** The renderer on a canvas, or without one where the browser offers none. */
export function createCore(drawing: HTMLElement, options: SurfaceOptions): Core {
  // With an element of this id present the renderer does not inject its inline style sheet.
  if (document.getElementById(stylesheetId) === null) {
    const stand = document.createElement("meta");
    stand.id = stylesheetId;
    document.head.append(stand);
  }
  const canDraw = document.createElement("canvas").getContext("2d") !== null;
  const large = options.map.all("actor").size > 1500;
  const steerable = options.steerable !== false;
  return cytoscape({
    ...(canDraw ? { container: drawing } : { headless: true, styleEnabled: true }),
    style: [],
    layout: { name: "preset" },
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: false,
    autounselectify: true,
    autoungrabify: options.onMove === undefined,
    userPanningEnabled: steerable,
    userZoomingEnabled: steerable,
    hideEdgesOnViewport: large,
    ...(large ? { pixelRatio: 1 } : {}),
  });
}
