import { ElementTable } from "../../../map/element-table";
import type { MapElement } from "../../../protocol/changes";
import type { Actor, Link, Stage } from "../../../protocol/elements";
import type { Vocabulary } from "../../../protocol/rest";
import { typeBook } from "../model/type-book";
import { Words } from "../model/words";

/** For tests: a small cluster with one of everything that the studio tells apart. */
export const actors: readonly Actor[] = [
  { id: "a", name: "Émile Forge", type: "producer.small", stages: [{ stage: "make" }], evidence: { mark: "stated" } },
  { id: "b", name: "bank", type: "finance.bank", evidence: { mark: "invented", source: "AA:1" } },
  {
    id: "c",
    name: "Filing group",
    type: "producer.micro",
    kind: "group",
    group: { count: 900, counted: "people" },
    stages: [{ stage: "inputs", share: 0.25 }, { stage: "make" }],
  },
  { id: "d", name: "Agent 10", type: "trade.buyer", stages: [{ stage: "sell" }], evidence: { mark: "group" } },
];

export const links: readonly Link[] = [
  { id: "l1", source: "a", target: "d", type: "sellsTo", strength: 0.5, evidence: { mark: "stated" } },
  {
    id: "l2",
    source: "b",
    target: "a",
    type: "lendsTo",
    volume: { value: 12, unit: "EUR", period: "year" },
    assertions: [
      { by: "p1", stance: "asserts", at: "2026-11-22T10:00:00Z" },
      { by: "p2", stance: "disputes", at: "2026-11-22T10:01:00Z" },
    ],
  },
  { id: "l3", source: "c", target: "a", type: "sellsTo", evidence: { mark: "invented" } },
  { id: "l4", source: "c", target: "a", type: "trusts" },
];

const stages: readonly Stage[] = [
  { id: "inputs", name: "Inputs", order: 1 },
  { id: "make", name: "Making", names: { fr: "Fabrication" }, order: 2 },
  { id: "sell", name: "Selling", order: 3 },
];

export const vocabulary: Vocabulary = {
  actorFamilies: [
    { id: "producer", name: "Producers" },
    { id: "trade", name: "Trade" },
    { id: "finance", name: "Finance" },
  ],
  actorTypes: [
    { id: "producer.small", family: "producer", name: "Small firm" },
    { id: "producer.micro", family: "producer", name: "Micro-enterprise" },
    { id: "trade.buyer", family: "trade", name: "Buyer" },
    { id: "finance.bank", family: "finance", name: "Bank" },
  ],
  linkFamilies: [
    { id: "commercial", name: "Commercial" },
    { id: "finance", name: "Finance" },
    { id: "social", name: "Social" },
  ],
  linkTypes: [
    { id: "sellsTo", family: "commercial", name: "sells to", names: { fr: "vend à" } },
    { id: "lendsTo", family: "finance", name: "lends to" },
    { id: "trusts", family: "social", name: "trusts" },
  ],
};

export function sampleMap(more: readonly MapElement[] = []): ElementTable {
  const elements: MapElement[] = [
    { kind: "map", id: "map", value: { title: "Test cluster", language: "en" } },
    ...stages.map((value): MapElement => ({ kind: "stage", id: value.id, value })),
    ...actors.map((value): MapElement => ({ kind: "actor", id: value.id, value })),
    ...links.map((value): MapElement => ({ kind: "link", id: value.id, value })),
    ...more,
  ];
  return ElementTable.of(elements);
}

export function sampleWords(map = sampleMap()): Words {
  return new Words(map, typeBook(vocabulary, map));
}

export function actor(id: string): Actor {
  const found = actors.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`no actor ${id} in the sample`);
  }
  return found;
}

export function link(id: string): Link {
  const found = links.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`no link ${id} in the sample`);
  }
  return found;
}
