declare module "cytoscape-fcose" {
  import type { Ext } from "cytoscape";

  export const register: Ext;
  // biome-ignore lint/style/noDefaultExport: the package exports its registering function this way.
  export default register;
}
