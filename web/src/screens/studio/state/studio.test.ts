import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguage } from "../../../i18n/translate";
import { ManualClock, settled } from "../../../live/manual-clock";
import { MemoryOutbox } from "../../../live/memory-outbox";
import { RestClient } from "../../../live/rest-client";
import { RoomClient } from "../../../live/room-client";
import { SimulatedServer } from "../../../live/simulated-server";
import type { Change } from "../../../protocol/changes";
import type { Op } from "../../../protocol/ops";
import { vocabulary } from "../testing/sample-map";
import { Studio } from "./studio";

let server: SimulatedServer;
let clock: ManualClock;
let studio: Studio;

function add(id: string): Op {
  return { op: "actor.add", actor: { id, name: `Actor ${id}`, type: "producer.small" } };
}

/** News from somebody else. */
async function hear(change: Partial<Change>): Promise<void> {
  const rev = studio.room.store.revision.peek() + 1;
  const news: Change = { rev, by: "p9", client: "other", seq: 1, effects: [], ...change };
  server.tell((listener) => listener.changes({ from: rev, to: rev, changes: [news] }));
  await settled();
}

beforeEach(async () => {
  await useLanguage("en", ["common", "studio"]);
  server = new SimulatedServer();
  clock = new ManualClock();
  const room = new RoomClient({
    map: "m",
    person: { id: "p1", nick: "Blue Crab" },
    connect: (_map, listener) => server.connect(listener),
    rest: server,
    outbox: new MemoryOutbox(),
    claims: { claim: async () => true },
    memory: { getItem: () => null, setItem: () => undefined },
    clock,
    wakeSource: () => () => undefined,
  });
  await room.start();
  await clock.advance(0);
  studio = new Studio("m", room, new RestClient(), vocabulary);
});

afterEach(() => studio.close());

describe("sending", () => {
  it("settles when the change is on the map", async () => {
    expect(await studio.sender.send(add("a"))).toBe(true);
    expect(studio.room.store.isConfirmed("actor", "a")).toBe(true);
  });

  it("gives a refusal to the caller, rolls it back and keeps nothing waiting", async () => {
    server.forbiddenNames.add("Actor a");
    const result = await studio.sender.submit([add("a")]);
    expect(result.ok === false && result.refused.code).toBe("limit_reached");
    expect(studio.room.store.get("actor", "a")).toBeUndefined();
    expect(studio.room.store.rejected.value).toEqual([]);
  });

  it("says a refusal that nobody else shows", async () => {
    server.forbiddenNames.add("Actor a");
    expect(await studio.sender.send(add("a"))).toBe(false);
    expect(studio.notices.list.value.map((notice) => [notice.tone, notice.text])).toEqual([
      ["bad", "The map is full."],
    ]);
  });
});

describe("own changes", () => {
  it("can be undone, and are told in words", async () => {
    await studio.sender.send(add("a"));
    expect(studio.ownChanges.stack.value).toEqual({ undo: [1], redo: [] });
    expect(studio.ownChanges.nextText("undo")).toBe("added Actor a");
  });

  it("say what an undo took back, and what it left because of others", async () => {
    await studio.sender.send(add("a"));
    const mine = server.changes[0]?.client ?? "";
    const undone = { by: "p1", client: mine, what: ["undo"], undoes: [1] };
    await hear({ ...undone, seq: 2, effects: [{ kind: "actor", id: "a", value: null }] });
    expect(studio.notices.list.value.map((notice) => notice.text)).toEqual(["Undone: added Actor a"]);
    await hear({ ...undone, seq: 3, undoes: [2], skipped: [{ kind: "actor", id: "a", fields: ["name"] }] });
    expect(studio.notices.list.value.slice(1).map((notice) => notice.text)).toEqual([
      "Left as it is, because somebody changed it since: name of Actor a",
    ]);
  });

  it("are not taken for own when another page of the same person uses the same number", async () => {
    await studio.sender.send(add("a"));
    await hear({ by: "p1", client: "my other tab", seq: 1, what: ["actor.add"] });
    expect(studio.ownChanges.stack.value.undo).toEqual([1]);
  });
});

describe("being overwritten", () => {
  const theirs = { id: "a", name: "Theirs", type: "producer.small" };

  it("is told with both values", async () => {
    await studio.sender.send(add("a"));
    await hear({
      effects: [{ kind: "actor", id: "a", value: theirs }],
      overwrote: [{ kind: "actor", id: "a", fields: ["name"], by: "p1", rev: 1 }],
    });
    expect(studio.notices.list.value.map((notice) => notice.text)).toEqual([
      "p9 changed the name of Actor a after you: from “Actor a” to “Theirs”",
    ]);
  });

  it("is not told to those who were not", async () => {
    await studio.sender.send(add("a"));
    await hear({
      effects: [{ kind: "actor", id: "a", value: theirs }],
      overwrote: [{ kind: "actor", id: "a", fields: ["name"], by: "p8", rev: 1 }],
    });
    expect(studio.notices.list.value).toEqual([]);
  });
});

describe("what is shown", () => {
  it("follows the map", async () => {
    expect(studio.density.value.actors).toBe(0);
    await studio.sender.send(add("a"), add("b"));
    expect(studio.density.value.actors).toBe(2);
    expect(studio.facets.value.actors.map((family) => [family.id, family.count])).toEqual([["producer", 2]]);
  });

  it("cannot be edited by a participant", () => {
    expect(studio.canEdit.value).toBe(false);
  });
});
