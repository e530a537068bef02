import { ink, type Look, type Shape } from "./palette";

const outlines: { readonly [S in Shape]: string } = {
  ellipse: "M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z",
  "round-rectangle": "M8 4h16a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z",
  hexagon: "M9 4h14l7 12-7 12H9L2 16z",
  diamond: "M16 2l14 14-14 14L2 16z",
  octagon: "M11 3h10l8 8v10l-8 8H11l-8-8V11z",
  triangle: "M16 3l14 25H2z",
  star: "M16 2l4.1 9 9.9 1.1-7.3 6.7 2 9.7L16 23.6l-8.7 4.9 2-9.7L2 12.1 11.9 11z",
  barrel: "M7 5c5-3 13-3 18 0c3 7 3 15 0 22c-5 3-13 3-18 0c-3-7-3-15 0-22z",
};

interface ShapeIconProps {
  readonly look: Look;
  /** Stands for many: a second outline shows behind. */
  readonly group?: boolean;
}

/** The sign of an actor type. Decorative: the type's name always stands beside it. */
export function ShapeIcon({ look, group = false }: ShapeIconProps) {
  const outline = outlines[look.shape];
  return (
    <svg class="shape-icon" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      {group && <path d={outline} transform="translate(4 0)" fill="#FFFFFF" stroke={ink} stroke-width="2" />}
      <path d={outline} transform="translate(0 3)" fill={look.colour} stroke={ink} stroke-width="2" />
    </svg>
  );
}

/** The SVG path of a shape in a 32 × 32 box, for drawings of our own. */
export function shapePath(shape: Shape): string {
  return outlines[shape];
}
