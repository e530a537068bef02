import type { Core, EventObject, NodeSingular } from "cytoscape";
import { directionOf, type Language } from "../i18n/languages";
import { language, translator } from "../i18n/translate";
import type { ElementKey } from "../protocol/changes";
import type { ViewName } from "../protocol/elements";
import type { Move } from "../protocol/ops";
import { createCore } from "./create-core";
import { Cursor } from "./cursor";
import { DeltaBuffer } from "./delta-buffer";
import { exportPicture } from "./export-png";
import { around, type Point } from "./geometry";
import type { LabelSettings } from "./labels";
import type { MapSurface, Selected, SurfaceOptions } from "./map-surface";
import { Mirror } from "./mirror";
import { stillness } from "./motion";
import { NameWriter } from "./name-writer";
import { NewestMark } from "./newest-mark";
import { NewsSpeaker } from "./news-speaker";
import { ParallelDom } from "./parallel-dom";
import { SceneBuilder } from "./scene";
import { type Decoration, SceneGraph, type Touched } from "./scene-graph";
import { calmOf, stylesheet } from "./stylesheet";
import { SurfaceCamera, tweenMs } from "./surface-camera";
import { SurfaceLayers } from "./surface-layers";
import { proposeTidy } from "./tidy";
import "./viewer.css";

const t = translator("viewer");
const leanFrom = 300;
const settleMs = 90;

/** Draws a map with cytoscape on a canvas. Where there is no canvas, the list beside it still works. */
export class CytoscapeSurface implements MapSurface {
  private readonly options: SurfaceOptions;
  private readonly cy: Core;
  private readonly builder: SceneBuilder;
  private readonly graph: SceneGraph;
  private readonly dom: ParallelDom;
  private readonly mirror: Mirror;
  private readonly cursor: Cursor;
  private readonly names: NameWriter;
  private readonly layers: SurfaceLayers;
  private readonly camera: SurfaceCamera;
  private readonly deltas = new DeltaBuffer((keys) => this.apply(keys));
  private readonly speaker = new NewsSpeaker((sentences, more) => this.speak(sentences, more));
  private readonly resizes: ResizeObserver;
  private readonly newest: NewestMark;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private selected: Selected | undefined;
  private alwaysNamed: readonly string[] = [];
  private keyboardInside = false;
  private styledFor = { zoom: 0, lean: false, textSize: 0, calm: 0 };
  private destroyed = false;

  constructor(options: SurfaceOptions) {
    this.options = options;
    this.dom = this.keyboard();
    const drawing = document.createElement("div");
    drawing.className = "map-drawing";
    drawing.setAttribute("aria-hidden", "true");
    options.container.classList.add("map-surface");
    options.container.append(drawing);
    this.cy = createCore(drawing, options);
    this.builder = new SceneBuilder(options, options.view, isMirrored(language.peek()));
    this.graph = new SceneGraph(this.cy, this.builder, (node, to) => this.tween(node, to));
    this.mirror = new Mirror(this.builder, this.dom);
    this.cursor = new Cursor(this.cy, this.dom, () => this.cursorMoved());
    this.names = new NameWriter(this.cy, this.builder, options.labels);
    this.layers = new SurfaceLayers(this.cy, this.builder);
    this.camera = new SurfaceCamera(this.cy, this.builder);
    this.newest = new NewestMark(this.cy, () => this.paint());
    options.container.prepend(this.layers.below.element);
    const { above, rings } = this.layers;
    options.container.append(above.element, rings.element, this.dom.element, this.dom.live);
    this.listen();
    this.resizes = new ResizeObserver(() => this.resized());
    this.resizes.observe(options.container);
  }

  get view(): ViewName {
    return this.builder.view;
  }

  setScene(): void {
    const first = this.cy.nodes().empty();
    this.deltas.clear();
    this.builder.mirrored = isMirrored(language.peek());
    this.graph.reset();
    this.mirror.reset();
    this.names.forget();
    this.layers.read(this.names.settings.textSize);
    if (first || !this.camera.steered) {
      this.camera.showAll(false);
    }
    this.restyle(true);
    this.newest.mark();
    this.writeNames();
  }

  applyDelta(keys: readonly ElementKey[]): void {
    this.deltas.add(keys);
  }

  flush(): void {
    this.deltas.flush();
  }

  setView(view: ViewName): void {
    if (view !== this.builder.view) {
      this.builder.view = view;
      this.camera.steered = false;
      this.setScene();
    }
  }

  setLabels(labels: LabelSettings): void {
    this.names.settings = labels;
    this.camera.margin = 2 * labels.textSize;
    this.layers.read(labels.textSize);
    this.restyle(true);
    this.writeNames();
  }

  setDecoration(decoration: Decoration): void {
    this.graph.decorate(decoration);
    this.layers.decorate(decoration);
    this.writeNames();
  }

  select(selected: Selected | undefined): void {
    if (this.selected?.kind === selected?.kind && this.selected?.id === selected?.id) {
      return;
    }
    this.cy.elements(".selected").removeClass("selected");
    this.selected = selected;
    if (selected !== undefined) {
      this.cy.getElementById(selected.id).addClass("selected");
    }
    this.writeNames();
  }

  highlight(newest: readonly Selected[]): void {
    this.newest.show(newest);
    this.deltas.ask();
  }

  nameAlways(actors: readonly string[]): void {
    this.alwaysNamed = actors;
    this.deltas.ask();
  }

  fit(): void {
    this.camera.steered = false;
    this.camera.showAll(true);
  }

  zoomBy(factor: number): void {
    this.camera.zoomBy(factor);
  }

  panBy(offset: Point): void {
    this.camera.panBy(offset);
  }

  centreOn(actor: string): void {
    this.camera.centreOn(actor);
  }

  reveal(actor: string): void {
    if (!this.camera.sees(actor)) {
      this.camera.centreOn(actor);
    }
  }

  preview(moves: readonly Move[] | undefined): void {
    const places = new Map(this.builder.nodes().map((node) => [node.id, { x: node.x, y: node.y }]));
    for (const move of moves ?? []) {
      places.set(move.actor, this.builder.toCanvas(move));
    }
    this.cy.nodes().forEach((node) => {
      const to = places.get(node.id());
      if (to !== undefined) {
        this.tween(node, to);
      }
    });
    if (!this.camera.steered) {
      const size = (id: string) => Number(this.cy.getElementById(id).data("size") ?? 0);
      this.camera.show(
        [...places].map(([id, place]) => around(place, size(id))),
        true,
      );
    }
    this.settle(tweenMs + settleMs);
  }

  proposeTidy(): Promise<readonly Move[]> {
    return proposeTidy(this.builder);
  }

  exportPng(scale = 2): Promise<Blob> {
    return exportPicture(this.cy, this.layers, scale);
  }

  focus(): void {
    this.dom.element.focus();
  }

  destroy(): void {
    this.destroyed = true;
    this.newest.stop();
    clearTimeout(this.settleTimer);
    this.deltas.clear();
    this.speaker.stop();
    this.resizes.disconnect();
    this.cy.destroy();
    this.options.container.replaceChildren();
  }

  private apply(keys: readonly ElementKey[]): void {
    if (this.destroyed) {
      return;
    }
    const wasEmpty = this.cy.elements().empty();
    const touched = this.graph.apply(keys);
    const news = this.mirror.update(touched.actors, touched.links);
    for (const what of news.added) {
      this.speaker.add(t("news.added", { what }));
    }
    for (const what of news.removed) {
      this.speaker.add(t("news.removed", { what }));
    }
    this.layers.read(this.names.settings.textSize);
    this.follow(touched, wasEmpty);
    this.restyle(false);
    this.newest.mark();
    this.writeNames();
  }

  private follow(touched: Touched, wasEmpty: boolean): void {
    if (wasEmpty) {
      this.camera.showAll(false);
    } else if (this.options.keepInView === true) {
      this.camera.keepInView(touched.actors);
    }
  }

  private tween(node: NodeSingular, to: Point): void {
    node.stop(true, false);
    if (stillness()) {
      node.position({ ...to });
    } else {
      node.animate({ position: { ...to } }, { duration: tweenMs, easing: "ease-in-out-cubic" });
    }
  }

  /** Outlines and letters keep their size on the screen, so a new zoom needs a new style sheet. */
  private restyle(always: boolean): void {
    const wanted = {
      zoom: this.cy.zoom(),
      lean: this.cy.nodes().length > leanFrom,
      textSize: this.names.settings.textSize,
      calm: calmOf(this.cy.edges().length),
    };
    const near = Math.abs(wanted.zoom / this.styledFor.zoom - 1) < 0.02;
    const alike = Math.abs(wanted.calm - this.styledFor.calm) < 0.04;
    if (always || !near || !alike || wanted.lean !== this.styledFor.lean) {
      this.styledFor = wanted;
      this.cy.style().fromJson(stylesheet(wanted)).update();
    }
  }

  private writeNames(): void {
    const must = new Set(this.alwaysNamed);
    const name = (place: Selected | undefined) => {
      const element = place === undefined ? undefined : this.cy.getElementById(place.id);
      if (element?.isNode()) {
        must.add(element.id());
      } else if (element?.isEdge()) {
        must.add(element.source().id()).add(element.target().id());
      }
    };
    for (const place of [...this.newest.places, this.selected, this.keyboardInside ? this.cursor.at : undefined]) {
      name(place);
    }
    this.names.write(must);
    this.paint();
  }

  private paint(): void {
    if (this.destroyed) {
      return;
    }
    this.layers.paint({
      newest: this.newest.rings(),
      newestSince: this.newest.since,
      selected: this.selected,
      focused: this.keyboardInside ? this.cursor.at : undefined,
    });
  }

  private keyboard(): ParallelDom {
    return new ParallelDom({
      step: (direction) => this.cursor.step(direction),
      neighbour: (step) => this.cursor.neighbour(step),
      along: (step) => this.cursor.along(step),
      mostLinked: () => this.cursor.mostLinked(),
      inspect: () => this.inspect(this.cursor.at),
      search: () => this.options.onSearch?.(),
      escape: () => this.choose(undefined),
      focused: (inside) => {
        this.keyboardInside = inside;
        this.writeNames();
      },
    });
  }

  private cursorMoved(): void {
    const at = this.cursor.at;
    if (at?.kind === "actor" && !this.camera.sees(at.id)) {
      this.camera.centreOn(at.id);
    }
    this.writeNames();
  }

  private inspect(place: Selected | undefined): void {
    if (place !== undefined) {
      this.choose(place);
      this.options.onInspect?.(place);
    }
  }

  private choose(place: Selected | undefined): void {
    this.select(place);
    this.options.onSelect?.(place);
  }

  private listen(): void {
    this.cy.on("render", () => this.paint());
    this.cy.on("pan zoom resize", () => this.settle(settleMs));
    this.cy.on("dragpan scrollzoom pinchzoom", () => {
      this.camera.steered = true;
    });
    this.cy.on("tap", (event) => this.tapped(event));
    this.cy.on("dbltap", "node, edge", (event) => this.inspect(placeOf(event)));
    this.cy.on("dragfree", "node", (event: EventObject) => this.dropped(event.target as NodeSingular));
  }

  private tapped(event: EventObject): void {
    const place = event.target === this.cy ? undefined : placeOf(event);
    this.cursor.goTo(place);
    this.choose(place);
  }

  private dropped(node: NodeSingular): void {
    const at = this.builder.toCanvas(node.position());
    const move = { actor: node.id(), x: Math.round(at.x), y: Math.round(at.y), pinned: true };
    this.options.onMove?.(this.builder.view, [move]);
    this.writeNames();
  }

  /** Chooses names again once the camera stands still. */
  private settle(afterMs: number): void {
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => {
      if (!this.destroyed) {
        this.restyle(false);
        this.writeNames();
      }
    }, afterMs);
  }

  private resized(): void {
    if (this.destroyed) {
      return;
    }
    this.cy.resize();
    if (!this.camera.steered) {
      this.camera.showAll(false);
    }
    this.restyle(false);
    this.writeNames();
  }

  private speak(sentences: readonly string[], more: number): void {
    const rest = more > 0 ? [t("news.more", { count: more })] : [];
    this.dom.live.textContent = [...sentences, ...rest].join(". ");
  }
}

function isMirrored(shown: Language): boolean {
  return directionOf(shown) === "rtl";
}

function placeOf(event: EventObject): Selected {
  const target = event.target as NodeSingular;
  return { kind: target.isNode() ? "actor" : "link", id: target.id() };
}
