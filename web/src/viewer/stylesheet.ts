import type { StylesheetJson } from "cytoscape";
import { stackScale } from "./badge-image";
import { fontFamily, ink } from "./ink";

export interface StyleSettings {
  /** Screen pixels per canvas unit. */
  readonly zoom: number;
  /** Height of names in screen pixels. */
  readonly textSize: number;
  /** Simple lines and no arrows, for large maps. */
  readonly lean: boolean;
  /** How strong links are drawn, see `calmOf`. */
  readonly calm: number;
}

/** From 1, as they are, to 0.5: in a map of many links they step back. */
export function calmOf(links: number): number {
  return Math.min(1, Math.max(0.5, Math.sqrt(90 / Math.max(links, 1))));
}

/** The style sheet. Outlines and names keep their size on the screen whatever the zoom. */
export function stylesheet(settings: StyleSettings): StylesheetJson {
  return [...nodeStyles(settings), ...linkStyles(settings), ...markStyles(settings)];
}

function nodeStyles({ zoom, textSize }: StyleSettings): StylesheetJson {
  const size = textSize / zoom;
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never,
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(fill)",
        "border-width": outline(zoom),
        "border-color": ink.line,
        label: "data(label)",
        color: ink.line,
        "font-family": fontFamily,
        "font-size": size,
        "font-weight": 600,
        "text-wrap": "wrap",
        "text-max-width": "10000px",
        "line-height": 1.08,
        "text-outline-color": ink.paper,
        "text-outline-width": size / 7,
        "text-valign": "data(valign)" as never,
        "text-halign": "data(halign)" as never,
        "text-margin-x": "data(marginX)" as never,
        "text-margin-y": "data(marginY)" as never,
        "text-events": "yes",
        "overlay-opacity": 0,
        "z-index": 2,
      },
    },
    {
      selector: "node[image]",
      style: {
        "background-image": "data(image)",
        "background-width": "100%",
        "background-height": "100%",
        "background-clip": "none",
        "background-image-containment": "over",
      } as never,
    },
    {
      selector: "node[?group]",
      style: {
        "background-width": `${100 * stackScale}%`,
        "background-height": `${100 * stackScale}%`,
        "background-position-x": "50%",
        "background-position-y": "50%",
        "bounds-expansion": 16,
      } as never,
    },
  ];
}

/** Two pixels of ink around every node, however small it is drawn; thinner only when it would fill the node. */
function outline(zoom: number): number {
  return Math.min(2 / zoom, 6);
}

function linkStyles({ zoom, lean, calm }: StyleSettings): StylesheetJson {
  const thin = Math.max(2.5, 1.5 / zoom) * Math.max(calm, 0.7);
  const all = {
    width: `mapData(width, 0, 20, 0, ${20 * calm})`,
    "line-color": "data(colour)",
    "target-arrow-color": "data(colour)",
    "line-opacity": 0.3 + 0.25 * calm,
    "overlay-opacity": 0,
    "z-index": 1,
  } as const;
  if (lean) {
    return [{ selector: "edge", style: { ...all, width: thin, "curve-style": "haystack", "haystack-radius": 0 } }];
  }
  const arrow = { "target-arrow-shape": "triangle", "arrow-scale": 1.3, "line-opacity": 0.4 + 0.35 * calm } as const;
  return [
    { selector: "edge", style: all },
    { selector: 'edge[shape = "taper"]', style: { "curve-style": "straight-triangle" } },
    { selector: 'edge[shape = "plain"]', style: { "curve-style": "straight", width: thin * 1.3 } },
    {
      selector: 'edge[shape = "curve"]',
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)" as never,
        "control-point-weights": 0.5,
        width: thin * 1.3,
      },
    },
    { selector: 'edge[?directed][shape = "plain"], edge[?directed][shape = "curve"]', style: arrow },
    {
      selector: "edge[?negative]",
      style: { "line-style": "dashed", "line-dash-pattern": [14, 7], "line-opacity": 0.9, width: thin * 1.5 },
    },
  ];
}

function markStyles({ zoom, lean }: StyleSettings): StylesheetJson {
  const newest = {
    "line-color": ink.newest,
    "target-arrow-color": ink.newest,
    "line-opacity": 1,
    "z-index": 5,
  } as const;
  return [
    { selector: "node[?pending]", style: { "border-style": "dashed", "background-opacity": 0.55 } },
    {
      selector: "edge[?pending]",
      style: { "line-style": "dashed", "line-dash-pattern": [6, 6], "line-opacity": 0.7 },
    },
    { selector: "node.faded", style: { opacity: 0.22 } },
    { selector: "node.marked", style: { "border-width": outline(zoom) * 2.25, "z-index": 5 } },
    { selector: "edge.faded", style: { opacity: 0.45 } },
    {
      selector: "node.newest",
      style: { "border-color": ink.newest, "border-width": outline(zoom) * 1.5, "z-index": 6 },
    },
    { selector: "edge.newest", style: lean ? { ...newest, width: 5 / zoom } : newest },
    { selector: 'edge.newest[shape = "taper"]', style: { width: lean ? 5 / zoom : 16 } },
    { selector: "edge.selected", style: { "line-opacity": 1, "z-index": 4 } },
  ];
}
