import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import { RestClient } from "../../live/rest-client";
import type { RoomClient } from "../../live/room-client";
import { MapStore } from "../../map/map-store";
import type { Change, Effect } from "../../protocol/changes";
import { actor, testLooks } from "../../viewer/test-map";
import { StageRoom } from "./stage-room";

function change(rev: number, effects: Effect[]): Change {
  return { rev, by: "p", at: "2026-11-22T10:42:00Z", what: [], effects };
}

describe("the head of the map", () => {
  it("is news when it changes, not when something else on the map does", () => {
    const store = new MapStore();
    const stage = new StageRoom({ store } as RoomClient, new RestClient(), testLooks, "m", "viewer");
    const titles: (string | undefined)[] = [];
    effect(() => {
      titles.push(stage.info?.title);
    });
    store.apply([change(1, [{ kind: "map", id: "map", value: { title: "Silk", language: "en", mode: "open" } }])]);
    store.apply([change(2, [{ kind: "actor", id: "a", value: actor("a") }])]);
    expect(titles).toEqual([undefined, "Silk"]);
  });
});
