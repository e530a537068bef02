import { beforeEach, describe, expect, it } from "vitest";
import type { Op } from "../protocol/ops";
import { ManualClock, settled } from "./manual-clock";
import { MemoryOutbox } from "./memory-outbox";
import { RoomClient } from "./room-client";
import { SimulatedServer } from "./simulated-server";

let server: SimulatedServer;
let clock: ManualClock;

function add(name: string): Op {
  return { op: "actor.add", actor: { id: name, name, type: "producer.small" } };
}

async function live(): Promise<RoomClient> {
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
  return room;
}

beforeEach(() => {
  server = new SimulatedServer();
  clock = new ManualClock();
});

describe("a gap", () => {
  it("has the state loaded again", async () => {
    const room = await live();
    server.addUnheard("a");
    server.addByOther("b");
    await settled();
    expect(server.snapshots).toBe(2);
    expect(room.status.value).toBe("live");
    expect(room.store.revision.value).toBe(2);
  });

  it("is tried again later when the state cannot be had", async () => {
    const room = await live();
    server.tell((listener) => listener.changes({ from: 9, to: 9, changes: [{ rev: 9, effects: [] }] }));
    await settled();
    expect(server.snapshots).toBe(2);
    expect(room.status.value).toBe("offline");
    await clock.advance(1_000);
    expect(room.status.value).toBe("live");
  });
});

describe("changes too large to be sent", () => {
  it("are loaded with the state that holds them, and the news after them follow", async () => {
    const room = await live();
    server.announceOnly = true;
    server.addByOther("large");
    server.announceOnly = false;
    server.addByOther("small");
    await settled();
    expect(server.snapshots).toBe(2);
    expect(room.store.get("actor", "large")).toBeDefined();
    expect(room.store.get("actor", "small")).toBeDefined();
    expect(room.store.revision.value).toBe(2);
    expect(room.status.value).toBe("live");
  });

  it("of this page are done when the state is there, not before", async () => {
    const room = await live();
    server.announceOnly = true;
    let answer: (() => void) | undefined;
    const original = server.snapshot.bind(server);
    server.snapshot = async () => {
      const result = await original();
      await new Promise<void>((done) => {
        answer = done;
      });
      return result;
    };
    const told: number[] = [];
    room.store.subscribe((news) => told.push(...news.changes.map(({ rev }) => rev)));
    await room.submit(add("mine"));
    await settled();
    expect(room.store.pending.value).toHaveLength(1);
    expect(room.store.get("actor", "mine")).toBeDefined();
    answer?.();
    await settled();
    expect(room.store.pending.value).toEqual([]);
    expect(room.store.isConfirmed("actor", "mine")).toBe(true);
    expect(told).toEqual([1]);
  });

  it("are not asked for again and again when the state cannot be had", async () => {
    const room = await live();
    server.announceOnly = true;
    server.unreadable = true;
    server.addByOther("large");
    await settled();
    expect(room.status.value).toBe("offline");
    server.unreadable = false;
    await clock.advance(1_000);
    expect(room.status.value).toBe("live");
    expect(room.store.get("actor", "large")).toBeDefined();
  });
});
