import { describe, expect, it } from "vitest";
import { MapStore } from "../../map/map-store";
import { KnownNames } from "./known-names";

describe("KnownNames", () => {
  it("remembers the last name of what is gone", () => {
    const store = new MapStore();
    const value = { id: "a", name: "First", type: "producer.small" };
    store.load({ rev: 1, hash: "", elements: [{ kind: "actor", id: "a", value }] });
    const names = new KnownNames(store);
    store.apply([{ rev: 2, effects: [{ kind: "actor", id: "a", value: { ...value, name: "Second" } }] }]);
    store.apply([{ rev: 3, effects: [{ kind: "actor", id: "a", value: null }] }]);
    expect(names.of("a")).toBe("Second");
    expect(names.of("never")).toBeUndefined();
  });

  it("says the survivor's name after a merge", () => {
    const store = new MapStore();
    store.load({
      rev: 1,
      hash: "",
      elements: [
        { kind: "actor", id: "b", value: { id: "b", name: "Survivor", type: "producer.small" } },
        { kind: "alias", id: "a", value: { id: "a", of: "actor", into: "b" } },
      ],
    });
    expect(new KnownNames(store).of("a")).toBe("Survivor");
  });
});
