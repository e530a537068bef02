import type { Core, NodeSingular } from "cytoscape";
import { localName } from "../i18n/translate";
import { fontFamily } from "./ink";
import { type LabelField, type LabelSettings, type LabelSide, type PlacedLabel, placeLabels } from "./labels";
import { chainBox, chainCanvas, chainStages, mirrorX } from "./lanes";
import type { SceneBuilder } from "./scene";
import { waitingCanvas } from "./waiting";

const gap = 6;
const rememberedWidths = 5000;

/** Writes the chosen names beside their nodes. */
export class NameWriter {
  settings: LabelSettings;
  private readonly cy: Core;
  private readonly builder: SceneBuilder;
  private shown: Map<string, PlacedLabel> = new Map();
  private readonly pen = document.createElement("canvas").getContext("2d");
  private readonly widths = new Map<string, number>();

  constructor(cy: Core, builder: SceneBuilder, settings: LabelSettings) {
    this.cy = cy;
    this.builder = builder;
    this.settings = settings;
  }

  /** Chooses again; `must` holds the actors that are named in any case. */
  write(must: ReadonlySet<string>): void {
    const zoom = this.cy.zoom();
    const nodes = this.cy.nodes();
    const degrees = drawnDegrees(this.cy);
    const isListed = this.listed();
    const wishes = nodes.map((node) => {
      const actor = this.builder.map.get("actor", node.id());
      const listed = isListed(node.position("x"));
      return {
        id: node.id(),
        ...node.renderedPosition(),
        text: actor === undefined ? "" : localName(actor),
        radius: (Number(node.data("size")) * zoom) / 2,
        // Whoever waits for a stage is to be read from the back row, so that somebody says it.
        rank: (degrees.get(node.id()) ?? 0) + (node.data("image") === undefined ? 0 : 4) + (listed ? 8 : 0),
        must: must.has(node.id()),
        ...(listed ? { prefers: this.builder.mirrored ? ("left" as const) : ("right" as const) } : {}),
      };
    });
    const measure = (text: string, size: number) => this.measure(text, size);
    const placed = placeLabels(
      wishes.filter((wish) => wish.text !== ""),
      this.settings,
      measure,
      this.shown,
      this.field(),
    );
    this.cy.batch(() => {
      for (const node of nodes.toArray()) {
        writeOne(node, placed.get(node.id()), zoom);
      }
    });
    this.shown = placed;
  }

  forget(): void {
    this.shown = new Map();
  }

  /** Those without a stage stand in a column, and their names are read as a list beside it. */
  private listed(): (x: number) => boolean {
    const { view, map, mirrored } = this.builder;
    const lanes = view === "chain" ? chainStages(map).length : 0;
    return (x) => view === "chain" && mirrorX(x, lanes, mirrored) < waitingCanvas.right;
  }

  /** Inside the window, and off the headings of the lanes. */
  private field(): LabelField {
    const inside = { x1: 2, y1: 2, x2: this.cy.width() - 2, y2: this.cy.height() - 2 };
    if (this.builder.view !== "chain") {
      return { inside };
    }
    const { zoom, pan } = { zoom: this.cy.zoom(), pan: this.cy.pan() };
    const top = (y: number) => y * zoom + pan.y;
    const headings = { x1: 0, y1: top(chainCanvas.laneTop), x2: inside.x2, y2: top(chainCanvas.headingBottom) };
    const titleWidth = 11 * this.settings.textSize;
    const end = chainBox(chainStages(this.builder.map).length).x2 * zoom + pan.x;
    const start = this.builder.mirrored ? end - titleWidth : pan.x;
    const band = chainCanvas.bandTop;
    const bandTitle = { x1: start, y1: top(band), x2: start + titleWidth, y2: top(band + 45) };
    return { inside, keepOff: [headings, bandTitle] };
  }

  /** Measuring is the dearest part of choosing names, and names hardly change: each is measured once a size. */
  private measure(text: string, size: number): number {
    if (this.pen === null) {
      return text.length * size * 0.56;
    }
    const key = `${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.widths.size >= rememberedWidths) {
      this.widths.clear();
    }
    this.pen.font = `600 ${size}px ${fontFamily}`;
    const { width } = this.pen.measureText(text);
    this.widths.set(key, width);
    return width;
  }
}

/** How many drawn links each actor has, in one pass: asking the renderer actor by actor is far dearer. */
function drawnDegrees(cy: Core): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  cy.edges().forEach((edge) => {
    for (const end of [edge.data("source"), edge.data("target")]) {
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
  });
  return degrees;
}

const alignments: Readonly<Record<LabelSide, { halign: string; valign: string; x: number; y: number }>> = {
  right: { halign: "right", valign: "center", x: 1, y: 0 },
  left: { halign: "left", valign: "center", x: -1, y: 0 },
  below: { halign: "center", valign: "bottom", x: 0, y: 1 },
  above: { halign: "center", valign: "top", x: 0, y: -1 },
};

function writeOne(node: NodeSingular, label: PlacedLabel | undefined, zoom: number): void {
  const text = label?.text ?? "";
  const side = alignments[label?.side ?? "below"];
  const margin = (gap + (label?.away ?? 0)) / zoom;
  const data = {
    label: text,
    halign: side.halign,
    valign: side.valign,
    marginX: side.x * margin,
    marginY: side.y * margin,
  };
  if (Object.entries(data).some(([field, value]) => node.data(field) !== value)) {
    node.data(data);
  }
}
