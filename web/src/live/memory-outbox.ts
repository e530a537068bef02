import type { PendingBatch, RejectedBatch } from "../map/pending";
import type { NewBatch, Outbox, OutboxContent, OutboxOwner } from "./outbox";

interface Box {
  nextSeq: number;
  acked: number;
  participant: string | undefined;
  pending: PendingBatch[];
  rejected: RejectedBatch[];
}

/** The outbox where the browser offers no storage: lives as long as the page. */
export class MemoryOutbox implements Outbox {
  private readonly boxes = new Map<string, Map<string, Box>>();

  async read(owner: OutboxOwner): Promise<OutboxContent> {
    const { pending, rejected, acked } = this.box(owner);
    return { pending: [...pending], rejected: [...rejected], acked };
  }

  async append(owner: OutboxOwner, batch: NewBatch): Promise<PendingBatch> {
    const box = this.box(owner);
    const numbered = { seq: box.nextSeq++, ...batch };
    box.pending.push(numbered);
    return numbered;
  }

  async settle(owner: OutboxOwner, seqs: readonly number[]): Promise<void> {
    const box = this.box(owner);
    box.pending = box.pending.filter((batch) => !seqs.includes(batch.seq));
    box.acked = Math.max(box.acked, ...seqs);
  }

  async reject(owner: OutboxOwner, batch: RejectedBatch): Promise<void> {
    const box = this.box(owner);
    box.pending = box.pending.filter((other) => other.seq !== batch.seq);
    box.rejected = [...box.rejected.filter((other) => other.seq !== batch.seq), batch];
  }

  async dismiss(owner: OutboxOwner, seq: number): Promise<void> {
    const box = this.box(owner);
    box.rejected = box.rejected.filter((batch) => batch.seq !== seq);
  }

  async belongsTo(owner: OutboxOwner, participant: string): Promise<void> {
    this.box(owner).participant = participant;
  }

  async leftovers(map: string, participant: string): Promise<readonly string[]> {
    const boxes = [...(this.boxes.get(map) ?? [])];
    const left = boxes.filter(([, box]) => box.pending.length + box.rejected.length > 0);
    return left.filter(([, box]) => box.participant === participant).map(([client]) => client);
  }

  async renumber(from: OutboxOwner, to: OutboxOwner, base: number): Promise<void> {
    const source = this.box(from);
    const target = this.box(to);
    target.pending = source.pending.map((batch, index) => ({ ...batch, seq: index + 1, base }));
    target.nextSeq = target.pending.length + 1;
    target.participant = source.participant;
    source.pending = [];
  }

  async clear(map: string): Promise<void> {
    this.boxes.delete(map);
  }

  private box(owner: OutboxOwner): Box {
    let ofMap = this.boxes.get(owner.map);
    if (ofMap === undefined) {
      ofMap = new Map();
      this.boxes.set(owner.map, ofMap);
    }
    let box = ofMap.get(owner.client);
    if (box === undefined) {
      box = { nextSeq: 1, acked: 0, participant: undefined, pending: [], rejected: [] };
      ofMap.set(owner.client, box);
    }
    return box;
  }
}
