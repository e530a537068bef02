import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../protocol/rest";
import { MapStore } from "./map-store";
import { TypeIndex } from "./type-index";

const vocabulary: Vocabulary = {
  actorFamilies: [],
  linkFamilies: [],
  actorTypes: [
    { id: "producer.small", family: "producer", name: "Small firm", starter: true },
    { id: "producer.micro", family: "producer", name: "Micro firm" },
  ],
  linkTypes: [{ id: "sellsTo", family: "commercial", name: "sells to", ask: { en: "Who?" }, starter: true }],
};

describe("TypeIndex", () => {
  const store = new MapStore();
  store.load({
    rev: 1,
    hash: "",
    elements: [
      {
        kind: "type",
        id: "producer.cooperage",
        value: { id: "producer.cooperage", of: "actor", family: "producer", name: "Cooperage" },
      },
      {
        kind: "type",
        id: "sellsTo",
        value: { id: "sellsTo", of: "link", family: "commercial", name: "delivers to" },
      },
    ],
  });
  const types = new TypeIndex(vocabulary, store);

  it("adds the map's own types, and offers them first-hand", () => {
    expect(types.actorType("producer.cooperage").name).toBe("Cooperage");
    expect(types.starterActorTypes().map((type) => type.id)).toEqual(["producer.small", "producer.cooperage"]);
  });

  it("lets the map rename a default type without losing its question", () => {
    expect(types.linkType("sellsTo")).toMatchObject({ name: "delivers to", ask: { en: "Who?" }, starter: true });
  });

  it("names an unknown type by its id", () => {
    expect(types.actorType("trade.unheard")).toEqual({ id: "trade.unheard", family: "trade", name: "trade.unheard" });
  });
});
