import type { Core } from "cytoscape";
import type { SurfaceLayers } from "./surface-layers";

/** The drawing as it is on the screen, lanes included, on white. */
export async function exportPicture(cy: Core, layers: SurfaceLayers, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(cy.width() * scale);
  canvas.height = Math.round(cy.height() * scale);
  const pen = canvas.getContext("2d");
  if (pen === null) {
    throw new Error("This browser offers no canvas.");
  }
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  layers.paintBelow(pen);
  const drawing = await createImageBitmap(await cy.png({ output: "blob-promise", full: false, scale }));
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.drawImage(drawing, 0, 0);
  drawing.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture is too large.")) : resolve(blob)));
  });
}
