import { beforeEach, describe, expect, it } from "vitest";
import type { Op } from "../protocol/ops";
import { ManualClock, settled } from "./manual-clock";
import { MemoryOutbox } from "./memory-outbox";
import { RoomClient } from "./room-client";
import { SimulatedServer } from "./simulated-server";

let server: SimulatedServer;
let clock: ManualClock;
let outbox: MemoryOutbox;
let wake: (hiddenMs: number) => void;
let goOffline: () => void;

/** A tab: what it remembers survives `reload`, and it keeps its client ids until it is closed. */
class Tab {
  readonly memory = new Map<string, string>();
  readonly living: Set<string>;
  readonly claimed = new Set<string>();

  constructor(living: Set<string>) {
    this.living = living;
  }

  open(): RoomClient {
    return new RoomClient({
      map: "m",
      person: { id: "p1", nick: "Blue Crab" },
      connect: (_map, listener) => server.connect(listener),
      rest: server,
      outbox,
      claims: {
        claim: async (client) => {
          const free = !this.living.has(client) || this.claimed.has(client);
          if (free) {
            this.living.add(client);
            this.claimed.add(client);
          }
          return free;
        },
      },
      memory: {
        getItem: (key) => this.memory.get(key) ?? null,
        setItem: (key, value) => void this.memory.set(key, value),
      },
      clock,
      wakeSource: (listener) => {
        wake = (hiddenMs) => listener.woken(hiddenMs);
        goOffline = () => listener.offline();
        return () => undefined;
      },
    });
  }

  close(): void {
    for (const client of this.claimed) {
      this.living.delete(client);
    }
  }
}

function add(name: string): Op {
  return { op: "actor.add", actor: { id: name, name, type: "producer.small" } };
}

async function live(tab: Tab): Promise<RoomClient> {
  const room = tab.open();
  await room.start();
  await clock.advance(0);
  return room;
}

let living: Set<string>;

beforeEach(() => {
  server = new SimulatedServer();
  clock = new ManualClock();
  outbox = new MemoryOutbox();
  living = new Set();
});

describe("joining", () => {
  it("loads a snapshot first and only the news after it later", async () => {
    server.addByOther("early");
    const room = await live(new Tab(living));
    expect(room.status.value).toBe("live");
    expect(room.store.get("actor", "early")).toBeDefined();
    server.cut();
    server.addByOther("meanwhile");
    await clock.advance(1_000);
    expect(room.status.value).toBe("live");
    expect(room.store.get("actor", "meanwhile")).toBeDefined();
    expect(server.snapshots).toBe(1);
    expect(server.joins.map((join) => join.since)).toEqual([null, 1]);
  });

  it("keeps news that arrive while the snapshot is on its way", async () => {
    const room = new Tab(living).open();
    const original = server.snapshot.bind(server);
    server.snapshot = async () => {
      const result = await original();
      server.addByOther("after the snapshot was made");
      return result;
    };
    await room.start();
    await clock.advance(0);
    expect(room.store.get("actor", "after the snapshot was made")).toBeDefined();
    expect(room.store.revision.value).toBe(1);
  });
});

describe("reconnecting", () => {
  it("waits longer and longer, and starts over at once when the device wakes up", async () => {
    const room = await live(new Tab(living));
    await clock.advance(10_000);
    server.down = true;
    server.cut();
    expect(room.status.value).toBe("offline");
    const waits: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      waits.push(clock.untilNext());
      await clock.advance(clock.untilNext() ?? 0);
    }
    expect(waits).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    server.down = false;
    wake(0);
    await clock.advance(0);
    expect(room.status.value).toBe("live");
  });

  it("does not trust a connection that was asleep for long", async () => {
    const room = await live(new Tab(living));
    wake(60_000);
    await clock.advance(0);
    expect(server.joins).toHaveLength(2);
    expect(room.status.value).toBe("live");
  });

  it("knows at once that the device has no network", async () => {
    const room = await live(new Tab(living));
    server.down = true;
    goOffline();
    expect(room.status.value).toBe("offline");
    await room.submit(add("a"));
    expect(server.names()).toEqual([]);
    server.down = false;
    wake(0);
    await clock.advance(0);
    expect(server.names()).toEqual(["a"]);
  });

  it("ignores what a replaced connection still says", async () => {
    const room = await live(new Tab(living));
    let stale: (() => void) | undefined;
    server.tell((listener) => {
      stale = () => listener.closed();
    });
    wake(60_000);
    await clock.advance(0);
    stale?.();
    expect(room.status.value).toBe("live");
  });

  it("ends for good when kicked", async () => {
    const room = await live(new Tab(living));
    server.tell((listener) => listener.bye({ code: "kicked", message: "" }));
    server.cut();
    await clock.advance(60_000);
    expect(room.status.value).toBe("ended");
    expect(room.ended.value?.code).toBe("kicked");
    expect(server.joins).toHaveLength(1);
  });
});

describe("sending", () => {
  it("shows at once, and is done when its own change comes back", async () => {
    const room = await live(new Tab(living));
    await room.submit(add("a"));
    expect(room.store.get("actor", "a")).toBeDefined();
    await settled();
    expect(room.store.pending.value).toEqual([]);
    expect(room.store.isConfirmed("actor", "a")).toBe(true);
    expect(server.names()).toEqual(["a"]);
  });

  it("keeps what is typed offline, in order, and sends it later", async () => {
    const room = await live(new Tab(living));
    server.down = true;
    server.cut();
    for (const name of ["a", "b", "c"]) {
      await room.submit(add(name));
    }
    await clock.advance(20_000);
    expect(room.store.pending.value).toHaveLength(3);
    server.down = false;
    await clock.advance(20_000);
    expect(server.names()).toEqual(["a", "b", "c"]);
    expect(room.store.pending.value).toEqual([]);
  });

  it("takes effect once when the connection breaks between commit and answer", async () => {
    const room = await live(new Tab(living));
    server.breakAfterCommit = true;
    await room.submit(add("a"));
    await clock.advance(20_000);
    expect(server.names()).toEqual(["a"]);
    expect(room.store.pending.value).toEqual([]);
  });

  it("holds back while the map is frozen, and loses nothing", async () => {
    const room = await live(new Tab(living));
    server.retry = { status: "retry", code: "frozen", afterMs: 2_000 };
    await room.submit(add("a"));
    await settled();
    expect(room.held.value).toBe("frozen");
    expect(room.store.pending.value).toHaveLength(1);
    server.retry = undefined;
    await clock.advance(2_500);
    expect(server.names()).toEqual(["a"]);
    expect(room.held.value).toBeNull();
  });

  it("keeps a refused entry with its text, and goes on with the next", async () => {
    server.forbiddenNames.add("bad");
    const room = await live(new Tab(living));
    await room.submit(add("bad"));
    await room.submit(add("good"));
    await settled();
    expect(server.names()).toEqual(["good"]);
    expect(room.store.get("actor", "bad")).toBeUndefined();
    expect(room.store.rejected.value).toMatchObject([{ seq: 1, code: "limit_reached", ops: [add("bad")] }]);
  });

  it("hears of a rejection that was decided just before the connection broke", async () => {
    server.forbiddenNames.add("bad");
    const room = await live(new Tab(living));
    server.breakAfterCommit = true;
    await room.submit(add("bad"));
    await clock.advance(20_000);
    expect(room.store.pending.value).toEqual([]);
    expect(room.store.rejected.value).toHaveLength(1);
  });
});

describe("what a client says it has settled", () => {
  it("stops below what is still pending, even when later numbers were settled", async () => {
    const room = await live(new Tab(living));
    await room.submit(add("a"));
    await settled();
    server.retry = { status: "retry", code: "busy", afterMs: 60_000 };
    await room.submit(add("b"));
    await room.submit(add("c"));
    room.store.settle(3);
    await outbox.settle({ map: "m", client: server.joins[0]?.client ?? "" }, [3]);
    server.cut();
    await clock.advance(1_000);
    expect(server.joins.map(({ acked }) => acked)).toEqual([0, 1]);
  });

  it("is the last number once nothing is pending", async () => {
    const room = await live(new Tab(living));
    await room.submit(add("a"));
    await room.submit(add("b"));
    await settled();
    server.cut();
    await clock.advance(1_000);
    expect(server.joins.map(({ acked }) => acked)).toEqual([0, 2]);
  });
});

describe("tabs", () => {
  it("reloaded go on as the same client with what was unsent", async () => {
    const tab = new Tab(living);
    const first = await live(tab);
    server.down = true;
    server.cut();
    await first.submit(add("a"));
    first.stop();
    server.down = false;
    const second = await live(tab);
    await settled();
    expect(second.store.pending.value).toEqual([]);
    expect(server.names()).toEqual(["a"]);
    expect(new Set(server.joins.map((join) => join.client)).size).toBe(1);
  });

  it("reloaded after a commit whose answer was lost do not send it twice", async () => {
    const tab = new Tab(living);
    const first = await live(tab);
    server.breakAfterCommit = true;
    await first.submit(add("a"));
    await settled();
    first.stop();
    const second = await live(tab);
    await settled();
    expect(server.names()).toEqual(["a"]);
    expect(second.store.pending.value).toEqual([]);
    expect(second.store.isConfirmed("actor", "a")).toBe(true);
  });

  it("opened anew take over what a closed one left", async () => {
    const tab = new Tab(living);
    const first = await live(tab);
    server.down = true;
    server.cut();
    await first.submit(add("a"));
    first.stop();
    tab.close();
    server.down = false;
    const second = await live(new Tab(living));
    await settled();
    expect(server.names()).toEqual(["a"]);
    expect(second.store.pending.value).toEqual([]);
  });

  it("side by side, also duplicated, never share a client id", async () => {
    const tab = new Tab(living);
    const first = await live(tab);
    const duplicate = new Tab(living);
    for (const [key, value] of tab.memory) {
      duplicate.memory.set(key, value);
    }
    const second = await live(duplicate);
    await first.submit(add("a"));
    await second.submit(add("b"));
    await settled();
    expect(new Set(server.joins.map((join) => join.client)).size).toBe(2);
    expect(server.names()).toEqual(["a", "b"]);
    expect(first.store.hash()).toBe(second.store.hash());
  });

  it("that woke up to find their id taken give way with a new one", async () => {
    const room = await live(new Tab(living));
    server.tell((listener) => listener.bye({ code: "op_conflict", message: "" }));
    await clock.advance(0);
    await room.submit(add("a"));
    await settled();
    expect(room.status.value).toBe("live");
    expect(new Set(server.joins.map((join) => join.client)).size).toBe(2);
    expect(server.names()).toEqual(["a"]);
  });
});

describe("a restored server", () => {
  it("gets what is pending once more, under a new client", async () => {
    const room = await live(new Tab(living));
    await room.submit(add("a"));
    await room.submit(add("b"));
    await settled();
    server.down = true;
    server.cut();
    await room.submit(add("c"));
    server.restoreTo(1);
    server.down = false;
    await clock.advance(20_000);
    expect(room.serverWentBack.value).toBe(true);
    expect(server.names()).toEqual(["a", "c"]);
    expect(room.store.pending.value).toEqual([]);
    expect(room.store.hash()).toBe(await server.snapshot().then((result) => (result.ok ? result.value.hash : "")));
  });
});
