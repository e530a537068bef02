import { ElementTable } from "../map/element-table";
import type { MapElement } from "../protocol/changes";
import type { Actor, Link, Position, Stage } from "../protocol/elements";
import type { Vocabulary } from "../protocol/rest";
import { Looks } from "./looks";

/** A small vocabulary for tests: two kinds of actors, a sale, a joint action and a conflict. */
const vocabulary: Vocabulary = {
  actorTypes: [
    { id: "producer.small", family: "producer", name: "Small firm", names: { ar: "شركة صغيرة" } },
    { id: "trade.market", family: "trade", name: "Market" },
  ],
  actorFamilies: [
    { id: "producer", name: "Producers", shape: "ellipse", colour: "#0072B2" },
    { id: "trade", name: "Trade", shape: "hexagon", colour: "#D55E00" },
    { id: "finance", name: "Finance", shape: "diamond", colour: "#009E73", besideChain: true },
  ],
  linkTypes: [
    { id: "sellsTo", family: "commercial", name: "sells to", ask: { en: "Who do you sell to?" }, starter: true },
    { id: "actsJointlyWith", family: "social", name: "acts jointly with", undirected: true, starter: true },
    { id: "conflictsWith", family: "negative", name: "conflicts with", negative: true, undirected: true },
  ],
  linkFamilies: [{ id: "commercial", name: "Commercial", colour: "#0072B2" }],
};

export const testLooks = new Looks(vocabulary);

export function actor(id: string, more: Partial<Actor> = {}): Actor {
  return { id, name: `Firm ${id}`, type: "producer.small", ...more };
}

export function link(id: string, source: string, target: string, more: Partial<Link> = {}): Link {
  return { id, source, target, type: "sellsTo", ...more };
}

export function position(view: "map" | "chain", id: string, x: number, y: number, pinned?: boolean): Position {
  return { view, actor: id, x, y, ...(pinned === undefined ? {} : { pinned }) };
}

export function stage(id: string, order: number, more: Partial<Stage> = {}): Stage {
  return { id, name: `Stage ${id}`, order, kind: "chain", asked: true, ...more };
}

/** A map of these elements; `put` changes it as a change from the server would. */
export function testMap(parts: {
  readonly actors?: readonly Actor[];
  readonly links?: readonly Link[];
  readonly stages?: readonly Stage[];
  readonly positions?: readonly Position[];
}): ElementTable {
  const elements: MapElement[] = [
    ...(parts.actors ?? []).map((value): MapElement => ({ kind: "actor", id: value.id, value })),
    ...(parts.links ?? []).map((value): MapElement => ({ kind: "link", id: value.id, value })),
    ...(parts.stages ?? []).map((value): MapElement => ({ kind: "stage", id: value.id, value })),
    ...(parts.positions ?? []).map(
      (value): MapElement => ({ kind: "position", id: `${value.view}/${value.actor}`, value }),
    ),
  ];
  return ElementTable.of(elements);
}
