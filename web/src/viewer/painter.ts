import type { Camera } from "./geometry";

/** A canvas above or below the map that follows its camera. */
export class Layer {
  readonly element: HTMLCanvasElement;

  constructor(className: string) {
    this.element = document.createElement("canvas");
    this.element.className = className;
    this.element.setAttribute("aria-hidden", "true");
  }

  /** Takes the layer out of the picture: even an empty canvas costs the browser as much as a full one. */
  hide(): void {
    this.element.hidden = true;
  }

  /** Clears the layer and paints it; does nothing where the browser offers no canvas. */
  paint(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): void {
    this.element.hidden = false;
    const pen = this.element.getContext("2d");
    if (pen === null || width === 0 || height === 0) {
      return;
    }
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.element.width !== wide || this.element.height !== high) {
      this.element.width = wide;
      this.element.height = high;
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    draw(pen);
  }
}

/** A canvas x as a screen x; works for y with the pan's y. */
export function toScreen(value: number, camera: Camera, axis: "x" | "y"): number {
  return value * camera.zoom + camera.pan[axis];
}

export function roundedBox(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
}
