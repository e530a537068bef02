/** Shapes that tell kinds of actors apart without colour. */
export const shapes = [
  "ellipse",
  "round-rectangle",
  "hexagon",
  "diamond",
  "octagon",
  "triangle",
  "star",
  "barrel",
] as const;

export type Shape = (typeof shapes)[number];

export interface Look {
  readonly shape: Shape;
  /** A fill of the Okabe–Ito palette; always drawn with an ink outline. */
  readonly colour: string;
}

export const ink = "#1A1A1A";

/** How the families of actors look when neither the map nor the vocabulary says otherwise. */
const familyLooks = new Map<string, Look>([
  ["producer", { shape: "ellipse", colour: "#0072B2" }],
  ["position", { shape: "ellipse", colour: "#E69F00" }],
  ["labour", { shape: "triangle", colour: "#E69F00" }],
  ["input", { shape: "barrel", colour: "#56B4E9" }],
  ["trade", { shape: "hexagon", colour: "#D55E00" }],
  ["service", { shape: "octagon", colour: "#009E73" }],
  ["finance", { shape: "diamond", colour: "#009E73" }],
  ["public", { shape: "round-rectangle", colour: "#F0E442" }],
  ["knowledge", { shape: "round-rectangle", colour: "#009E73" }],
  ["collective", { shape: "diamond", colour: "#CC79A7" }],
  ["society", { shape: "triangle", colour: "#CC79A7" }],
  ["promoter", { shape: "octagon", colour: "#999999" }],
  ["person", { shape: "star", colour: "#56B4E9" }],
  ["thing", { shape: "barrel", colour: "#999999" }],
]);

const unknownLook: Look = { shape: "ellipse", colour: "#999999" };

/** The family is the part of a type id before the dot: `producer.small` → `producer`. */
export function familyOf(typeId: string): string {
  return typeId.split(".", 1)[0] ?? typeId;
}

/** How an actor of a type is drawn. `own` may carry the shape and colour of the type's definition. */
export function lookOf(
  typeId: string,
  own?: { readonly shape?: string | undefined; readonly colour?: string | undefined },
): Look {
  const family = familyLooks.get(familyOf(typeId)) ?? unknownLook;
  return {
    shape: isShape(own?.shape) ? own.shape : family.shape,
    colour: own?.colour !== undefined && /^#[0-9a-f]{6}$/i.test(own.colour) ? own.colour : family.colour,
  };
}

function isShape(text: string | undefined): text is Shape {
  return text !== undefined && (shapes as readonly string[]).includes(text);
}
