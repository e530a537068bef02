import { CytoscapeSurface } from "./cytoscape-surface";
import type { MapSurface, SurfaceOptions } from "./map-surface";

/** Draws a map into an element. The dictionaries of the area "viewer" must be loaded. */
export function createMapSurface(options: SurfaceOptions): MapSurface {
  const surface = new CytoscapeSurface(options);
  surface.setScene();
  return surface;
}
