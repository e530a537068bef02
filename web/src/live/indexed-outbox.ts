import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PendingBatch, RejectedBatch } from "../map/pending";
import type { NewBatch, Outbox, OutboxContent, OutboxOwner } from "./outbox";

type OwnerKey = [map: string, client: string];
type BatchKey = [map: string, client: string, seq: number];

interface ClientRow {
  readonly nextSeq: number;
  readonly acked: number;
  readonly participant?: string;
}

interface OutboxSchema extends DBSchema {
  clients: { key: OwnerKey; value: ClientRow };
  pending: { key: BatchKey; value: PendingBatch };
  rejected: { key: BatchKey; value: RejectedBatch };
}

const unknownClient: ClientRow = { nextSeq: 1, acked: 0 };

/** The outbox in IndexedDB: survives a reload, a closed tab and an empty battery. */
export class IndexedOutbox implements Outbox {
  private readonly database: IDBPDatabase<OutboxSchema>;

  private constructor(database: IDBPDatabase<OutboxSchema>) {
    this.database = database;
  }

  /** Rejects where the browser offers no IndexedDB (some private windows). */
  static async open(name = "clustergraph"): Promise<IndexedOutbox> {
    const database = await openDB<OutboxSchema>(name, 1, {
      upgrade(created) {
        created.createObjectStore("clients");
        created.createObjectStore("pending");
        created.createObjectStore("rejected");
      },
    });
    return new IndexedOutbox(database);
  }

  async read(owner: OutboxOwner): Promise<OutboxContent> {
    const transaction = this.database.transaction(["clients", "pending", "rejected"]);
    const [row, pending, rejected] = await Promise.all([
      transaction.objectStore("clients").get(keyOf(owner)),
      transaction.objectStore("pending").getAll(batchesOf(owner)),
      transaction.objectStore("rejected").getAll(batchesOf(owner)),
    ]);
    return { pending, rejected, acked: row?.acked ?? 0 };
  }

  async append(owner: OutboxOwner, batch: NewBatch): Promise<PendingBatch> {
    const transaction = this.database.transaction(["clients", "pending"], "readwrite", { durability: "strict" });
    const clients = transaction.objectStore("clients");
    const row = (await clients.get(keyOf(owner))) ?? unknownClient;
    const numbered: PendingBatch = { seq: row.nextSeq, ...batch };
    await Promise.all([
      clients.put({ ...row, nextSeq: row.nextSeq + 1 }, keyOf(owner)),
      transaction.objectStore("pending").add(numbered, [...keyOf(owner), numbered.seq]),
      transaction.done,
    ]);
    return numbered;
  }

  async settle(owner: OutboxOwner, seqs: readonly number[]): Promise<void> {
    const transaction = this.database.transaction(["clients", "pending"], "readwrite");
    const clients = transaction.objectStore("clients");
    const row = (await clients.get(keyOf(owner))) ?? unknownClient;
    await Promise.all([
      clients.put({ ...row, acked: Math.max(row.acked, ...seqs) }, keyOf(owner)),
      ...seqs.map((seq) => transaction.objectStore("pending").delete([...keyOf(owner), seq])),
      transaction.done,
    ]);
  }

  async reject(owner: OutboxOwner, batch: RejectedBatch): Promise<void> {
    const transaction = this.database.transaction(["pending", "rejected"], "readwrite");
    const key: BatchKey = [...keyOf(owner), batch.seq];
    await Promise.all([
      transaction.objectStore("pending").delete(key),
      transaction.objectStore("rejected").put(batch, key),
      transaction.done,
    ]);
  }

  async dismiss(owner: OutboxOwner, seq: number): Promise<void> {
    await this.database.delete("rejected", [...keyOf(owner), seq]);
  }

  async belongsTo(owner: OutboxOwner, participant: string): Promise<void> {
    const transaction = this.database.transaction("clients", "readwrite");
    const row = (await transaction.store.get(keyOf(owner))) ?? unknownClient;
    await Promise.all([transaction.store.put({ ...row, participant }, keyOf(owner)), transaction.done]);
  }

  async leftovers(map: string, participant: string): Promise<readonly string[]> {
    const transaction = this.database.transaction(["clients", "pending", "rejected"]);
    const keys = await Promise.all([
      transaction.objectStore("pending").getAllKeys(everythingOf(map)),
      transaction.objectStore("rejected").getAllKeys(everythingOf(map)),
    ]);
    const clients = [...new Set(keys.flat().map(([, client]) => client))];
    const rows = await Promise.all(clients.map((client) => transaction.objectStore("clients").get([map, client])));
    return clients.filter((_client, index) => rows[index]?.participant === participant);
  }

  async renumber(from: OutboxOwner, to: OutboxOwner, base: number): Promise<void> {
    const transaction = this.database.transaction(["clients", "pending"], "readwrite", { durability: "strict" });
    const batches = transaction.objectStore("pending");
    const clients = transaction.objectStore("clients");
    const [moved, row] = await Promise.all([batches.getAll(batchesOf(from)), clients.get(keyOf(from))]);
    const { participant } = row ?? {};
    await Promise.all([
      batches.delete(batchesOf(from)),
      ...moved.map((batch, index) => batches.put({ ...batch, seq: index + 1, base }, [...keyOf(to), index + 1])),
      clients.put(
        { nextSeq: moved.length + 1, acked: 0, ...(participant === undefined ? {} : { participant }) },
        keyOf(to),
      ),
      transaction.done,
    ]);
  }

  async clear(map: string): Promise<void> {
    const transaction = this.database.transaction(["clients", "pending", "rejected"], "readwrite");
    await Promise.all([
      transaction.objectStore("clients").delete(everythingOf(map)),
      transaction.objectStore("pending").delete(everythingOf(map)),
      transaction.objectStore("rejected").delete(everythingOf(map)),
      transaction.done,
    ]);
  }
}

function keyOf(owner: OutboxOwner): OwnerKey {
  return [owner.map, owner.client];
}

function batchesOf(owner: OutboxOwner): IDBKeyRange {
  return IDBKeyRange.bound(keyOf(owner), [...keyOf(owner), []]);
}

function everythingOf(map: string): IDBKeyRange {
  return IDBKeyRange.bound([map], [map, []]);
}
