import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Move } from "../protocol/ops";
import type { TidyInput } from "./tidy-input";

cytoscape.use(fcose);

/** Above this many actors the careful arrangement takes too long for a waiting room. */
const carefulUpTo = 500;

/** A calmer arrangement that begins where everything stands now; pinned actors do not move. */
export function arrange(input: TidyInput): Move[] {
  const pinned = input.nodes.filter((node) => node.pinned);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    // Without this everything would first be put on a grid, here of no size, and what stands now be forgotten.
    layout: { name: "preset" },
    elements: [
      ...input.nodes.map((node) => ({ data: { id: node.id, size: node.size }, position: { x: node.x, y: node.y } })),
      ...input.links.map((link) => ({ data: { ...link } })),
    ],
    style: [{ selector: "node", style: { width: "data(size)", height: "data(size)" } }],
  });
  const options = {
    name: "fcose",
    quality: input.nodes.length > carefulUpTo ? "draft" : "proof",
    randomize: input.nodes.length > carefulUpTo,
    fit: false,
    animate: false,
    packComponents: false,
    nodeSeparation: 110,
    idealEdgeLength: 130,
    nodeRepulsion: 9000,
    fixedNodeConstraint: pinned.map((node) => ({ nodeId: node.id, position: { x: node.x, y: node.y } })),
  };
  cy.layout(options as never).run();
  const moves = input.nodes.map((node): Move => {
    const at = node.pinned ? node : cy.getElementById(node.id).position();
    return { actor: node.id, x: Math.round(at.x), y: Math.round(at.y), ...(node.pinned ? { pinned: true } : {}) };
  });
  cy.destroy();
  return separate(moves);
}

const roomBetween = 80;
const rounds = 40;

/** Pushes apart what still stands on each other; pinned actors do not yield. */
export function separate(moves: readonly Move[]): Move[] {
  const places = moves.map((move) => ({ ...move }));
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce(places)) {
      break;
    }
  }
  return places.map((place) => ({ ...place, x: Math.round(place.x), y: Math.round(place.y) }));
}

function pushOnce(places: { x: number; y: number; pinned?: boolean }[]): boolean {
  let pushed = false;
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const [a, b] = [places[i], places[j]];
      if (a !== undefined && b !== undefined && pushPair(a, b)) {
        pushed = true;
      }
    }
  }
  return pushed;
}

function pushPair(a: { x: number; y: number; pinned?: boolean }, b: typeof a): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= roomBetween - 0.5 || (a.pinned === true && b.pinned === true)) {
    return false;
  }
  const [ux, uy] = distance < 0.01 ? [1, 0] : [dx / distance, dy / distance];
  const missing = roomBetween - distance;
  const shareOfA = a.pinned === true ? 0 : b.pinned === true ? 1 : 0.5;
  a.x -= ux * missing * shareOfA;
  a.y -= uy * missing * shareOfA;
  b.x += ux * missing * (1 - shareOfA);
  b.y += uy * missing * (1 - shareOfA);
  return true;
}
