import type { Core } from "cytoscape";
import { around, type Box, type Camera, cameraFor, contains, type Point, union } from "./geometry";
import { stillness } from "./motion";
import type { SceneBuilder } from "./scene";
import { chainExtent } from "./waiting";

export const tweenMs = 600;
const emptyBox: Box = { x1: -400, y1: -300, x2: 400, y2: 300 };

/** What part of the drawing is shown. It shows all until somebody steers; from then on it stays where it is put. */
export class SurfaceCamera {
  steered = false;
  /** Room kept around the free map for names, in screen pixels. */
  margin = 60;
  private readonly cy: Core;
  private readonly builder: SceneBuilder;

  constructor(cy: Core, builder: SceneBuilder) {
    this.cy = cy;
    this.builder = builder;
  }

  showAll(calmly: boolean): void {
    const nodes = this.builder.nodes().map((node) => around(node, node.size));
    this.show(nodes, calmly);
  }

  show(nodes: readonly Box[], calmly: boolean): void {
    const chain = this.builder.view === "chain";
    const box = union([...this.frame(), ...nodes]) ?? emptyBox;
    const margin = chain ? 6 : Math.min(this.cy.width() / 12, this.margin);
    const camera = cameraFor(box, this.cy.width(), this.cy.height(), margin);
    if (calmly) {
      this.fly(camera);
    } else {
      this.cy.stop();
      this.cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } });
    }
  }

  /** Widens the view, calmly, when one of these actors stands outside it. */
  keepInView(actors: Iterable<string>): void {
    const boxes = [...actors].flatMap((id) => {
      const node = this.cy.getElementById(id);
      return node.empty() ? [] : [around(node.position(), Number(node.data("size")) * 0.6)];
    });
    if (
      !this.steered &&
      boxes.length > 0 &&
      [...this.frame(), ...boxes].some((box) => !contains(this.cy.extent(), box))
    ) {
      this.showAll(true);
    }
  }

  zoomBy(factor: number): void {
    this.steered = true;
    const centre = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: centre });
  }

  panBy(offset: Point): void {
    this.steered = true;
    this.cy.panBy({ ...offset });
  }

  centreOn(actor: string): void {
    const node = this.cy.getElementById(actor);
    if (node.nonempty()) {
      this.steered = true;
      const { x, y } = node.position();
      const zoom = this.cy.zoom();
      this.fly({ zoom, pan: { x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom } });
    }
  }

  /** Whether an actor stands inside what is shown. */
  sees(actor: string): boolean {
    const node = this.cy.getElementById(actor);
    return node.empty() || contains(this.cy.extent(), around(node.position(), 10));
  }

  /** What is shown of the chain besides its actors. */
  private frame(): Box[] {
    const { view, map, looks, mirrored } = this.builder;
    return view === "chain" ? [chainExtent(map, looks, mirrored)] : [];
  }

  private fly(camera: Camera): void {
    this.cy.stop();
    if (stillness()) {
      this.cy.viewport({ zoom: camera.zoom, pan: { ...camera.pan } });
    } else {
      this.cy.animate(
        { zoom: camera.zoom, pan: { ...camera.pan } },
        { duration: tweenMs, easing: "ease-in-out-cubic" },
      );
    }
  }
}
