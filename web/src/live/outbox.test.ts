import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Op } from "../protocol/ops";
import { IndexedOutbox } from "./indexed-outbox";
import { MemoryOutbox } from "./memory-outbox";
import type { Outbox, OutboxOwner } from "./outbox";

const owner: OutboxOwner = { map: "m", client: "c1" };
const other: OutboxOwner = { map: "m", client: "c2" };
const at = "2026-11-22T10:42:00Z";
let databases = 0;

function batch(name: string) {
  const op: Op = { op: "actor.add", actor: { id: name, name, type: "producer.small" } };
  return { base: 5, ops: [op], at };
}

function namesIn(content: { readonly pending: readonly { readonly ops: readonly Op[] }[] }): string[] {
  return content.pending.map(({ ops: [op] }) => (op?.op === "actor.add" ? op.actor.name : "?"));
}

/** Rules that each outbox keeps. */
describe.each([
  ["memory", async () => new MemoryOutbox()],
  ["IndexedDB", () => IndexedOutbox.open(`test-${databases++}`)],
])("outbox in %s", (_name, open) => {
  let outbox: Outbox;

  beforeEach(async () => {
    outbox = await open();
  });

  it("numbers batches 1, 2, 3 and reads them back in order", async () => {
    for (const name of ["a", "b", "c"]) {
      await outbox.append(owner, batch(name));
    }
    const content = await outbox.read(owner);
    expect(content.pending.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(namesIn(content)).toEqual(["a", "b", "c"]);
  });

  it("gives two writers at the same time different numbers", async () => {
    const numbered = await Promise.all(
      Array.from({ length: 20 }, (_, index) => outbox.append(owner, batch(`${index}`))),
    );
    expect(numbered.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it("never gives a number out again after it was settled", async () => {
    await outbox.append(owner, batch("a"));
    await outbox.settle(owner, [1]);
    const next = await outbox.append(owner, batch("b"));
    expect(next.seq).toBe(2);
    expect(await outbox.read(owner)).toMatchObject({ acked: 1, pending: [{ seq: 2 }] });
  });

  it("keeps clients and maps apart", async () => {
    await outbox.append(owner, batch("a"));
    await outbox.append(other, batch("b"));
    await outbox.append({ map: "n", client: "c1" }, batch("c"));
    expect(namesIn(await outbox.read(owner))).toEqual(["a"]);
    await outbox.clear("m");
    expect((await outbox.read(other)).pending).toEqual([]);
    expect(namesIn(await outbox.read({ map: "n", client: "c1" }))).toEqual(["c"]);
  });

  it("keeps what was refused until it is dismissed", async () => {
    const numbered = await outbox.append(owner, batch("a"));
    await outbox.reject(owner, { ...numbered, code: "limit_reached", message: "full" });
    expect(await outbox.read(owner)).toMatchObject({ pending: [], rejected: [{ seq: 1, code: "limit_reached" }] });
    await outbox.dismiss(owner, 1);
    expect((await outbox.read(owner)).rejected).toEqual([]);
  });

  it("finds leftovers of the same person only", async () => {
    await outbox.append(owner, batch("a"));
    await outbox.belongsTo(owner, "p1");
    await outbox.append(other, batch("b"));
    await outbox.belongsTo(other, "p2");
    await outbox.belongsTo({ map: "m", client: "empty" }, "p1");
    expect(await outbox.leftovers("m", "p1")).toEqual(["c1"]);
    expect(await outbox.leftovers("n", "p1")).toEqual([]);
  });

  it("moves pending batches to a new client, numbered from 1", async () => {
    await outbox.append(owner, batch("a"));
    await outbox.append(owner, batch("b"));
    await outbox.append(owner, batch("c"));
    await outbox.settle(owner, [1]);
    await outbox.belongsTo(owner, "p1");
    await outbox.renumber(owner, other, 77);
    const content = await outbox.read(other);
    expect(content.pending.map(({ seq, base }) => [seq, base])).toEqual([
      [1, 77],
      [2, 77],
    ]);
    expect(namesIn(content)).toEqual(["b", "c"]);
    expect((await outbox.read(owner)).pending).toEqual([]);
    expect(await outbox.leftovers("m", "p1")).toEqual(["c2"]);
    expect((await outbox.append(other, batch("d"))).seq).toBe(3);
  });
});

describe("outbox in IndexedDB", () => {
  it("survives a new page", async () => {
    const first = await IndexedOutbox.open("survivor");
    await first.append(owner, batch("a"));
    const second = await IndexedOutbox.open("survivor");
    expect(namesIn(await second.read(owner))).toEqual(["a"]);
  });
});
