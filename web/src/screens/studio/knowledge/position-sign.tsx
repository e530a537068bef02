import type { Position } from "../model/knowledge";

/** Outlines around the origin, one unit large: a source points up, an absorber down, so that colour is not needed. */
export const positionOutlines: { readonly [P in Position]: string } = {
  source: "M0 -1L0.95 0.75H-0.95z",
  mutualExchanger: "M0 -1.05L1.05 0L0 1.05L-1.05 0z",
  absorber: "M0 1L0.95 -0.75H-0.95z",
  isolated: "M0 -0.85A0.85 0.85 0 1 1 0 0.85A0.85 0.85 0 1 1 0 -0.85z",
};

/** The sign of a position beside its name. */
export function PositionSign({ position }: { readonly position: Position }) {
  return (
    <svg class={`position-sign position-${position}`} viewBox="-1.3 -1.3 2.6 2.6" aria-hidden="true" focusable="false">
      <path d={positionOutlines[position]} />
    </svg>
  );
}
