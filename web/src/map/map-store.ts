import { type ReadonlySignal, signal } from "@preact/signals";
import type { Change, ElementByKind, ElementKey, ElementKind, Proposal, Snapshot } from "../protocol/changes";
import { stateHash } from "../protocol/state-hash";
import { ElementTable } from "./element-table";
import { Overlay } from "./overlay";
import type { PendingBatch, RejectedBatch } from "./pending";
import { speculate } from "./speculate";

/** What happened to the shown map, for views that touch only what changed. */
export interface StoreNews {
  /** The state was loaded: `changes` does not tell all that happened; `touched` does name all that differs. */
  readonly reset: boolean;
  /** Nothing was there before: draw everything from the store. */
  readonly first: boolean;
  /** Elements whose shown value may be different. */
  readonly touched: readonly ElementKey[];
  /** The confirmed changes behind it, oldest first. */
  readonly changes: readonly Change[];
}

export interface ApplyOutcome {
  /**
   * "gap", "announced", "diverged": something was missed, or was too large to be sent, or the state differs from the
   * server's; load a snapshot.
   */
  readonly status: "applied" | "gap" | "announced" | "diverged";
  /** Own sequence numbers that are now durable. */
  readonly acknowledged: readonly number[];
}

type Listener = (news: StoreNews) => void;

/**
 * The map as this client knows it: the confirmed state at a revision, and above it what was typed here
 * and is not confirmed yet. Reading `version.value` while rendering subscribes to everything shown.
 */
export class MapStore {
  readonly revision: ReadonlySignal<number>;
  readonly version: ReadonlySignal<number>;
  readonly pending: ReadonlySignal<readonly PendingBatch[]>;
  readonly rejected: ReadonlySignal<readonly RejectedBatch[]>;
  /** How often the state differed from the server's and was loaded again. */
  readonly divergences: ReadonlySignal<number>;
  /** False until the first snapshot is here. */
  readonly ready: ReadonlySignal<boolean>;

  private readonly revisionSignal = signal(0);
  private readonly versionSignal = signal(0);
  private readonly pendingSignal = signal<readonly PendingBatch[]>([]);
  private readonly rejectedSignal = signal<readonly RejectedBatch[]>([]);
  private readonly divergencesSignal = signal(0);
  private readonly readySignal = signal(false);
  private readonly listeners = new Set<Listener>();
  private confirmed = new ElementTable();
  private shown = new Overlay(this.confirmed);
  private client = "";
  private participant = "";

  constructor() {
    this.revision = this.revisionSignal;
    this.version = this.versionSignal;
    this.pending = this.pendingSignal;
    this.rejected = this.rejectedSignal;
    this.divergences = this.divergencesSignal;
    this.ready = this.readySignal;
  }

  /** Who writes here: changes of this client acknowledge its batches; proposals of this person are shown. */
  identify(client: string, participant: string): void {
    if (client !== this.client || participant !== this.participant) {
      this.client = client;
      this.participant = participant;
      this.refresh([], []);
    }
  }

  /** The element as shown, speculative edits included. */
  get<K extends ElementKind>(kind: K, id: string): ElementByKind[K] | undefined {
    return this.shown.get(kind, id);
  }

  /** All elements of a kind as shown, by id. */
  all<K extends ElementKind>(kind: K): ReadonlyMap<string, ElementByKind[K]> {
    return this.shown.all(kind);
  }

  /** Whether the server has it. */
  isConfirmed(kind: ElementKind, id: string): boolean {
    return this.confirmed.get(kind, id) !== undefined;
  }

  /** Whether this very page wrote the change; the same person may have others open. */
  isOwn(change: Change): boolean {
    return change.client !== undefined && change.client === this.client;
  }

  /** The id that a merged or aliased id stands for today. */
  resolve(id: string): string {
    let current = id;
    // Aliases are few; a chain longer than this can only be a fault, and must not hang the page.
    for (let step = 0; step < 16; step++) {
      const alias = this.confirmed.get("alias", current);
      if (alias === undefined) {
        break;
      }
      current = alias.into;
    }
    return current;
  }

  /**
   * Replaces the confirmed state; what was typed here stays above it. Changes that were heard of and lie within it are
   * told along. Returns the own sequence numbers among them that are now durable.
   */
  load(snapshot: Snapshot, heard: readonly Change[] = []): readonly number[] {
    const first = !this.readySignal.peek();
    const before = first ? snapshot.rev : this.revisionSignal.peek();
    const within = heard.filter(({ rev }) => rev > before && rev <= snapshot.rev);
    const former = this.confirmed;
    this.confirmed = ElementTable.of(snapshot.elements);
    this.revisionSignal.value = snapshot.rev;
    this.readySignal.value = true;
    const acknowledged = this.acknowledge(heard.filter(({ rev }) => rev <= snapshot.rev));
    const touched = first ? [] : this.confirmed.differences(former);
    this.publish({ reset: true, first, touched: this.redraw(touched), changes: within });
    return acknowledged;
  }

  /** Applies changes in order. Known revisions are skipped, so that a repeated delivery does no harm. */
  apply(changes: readonly Change[]): ApplyOutcome {
    const fresh: Change[] = [];
    let status: ApplyOutcome["status"] = "applied";
    for (const change of changes.filter(({ rev }) => rev > this.revisionSignal.peek())) {
      if (change.rev !== this.revisionSignal.peek() + 1) {
        status = "gap";
        break;
      }
      if (change.reload === true) {
        status = "announced";
        break;
      }
      this.applyOne(change);
      fresh.push(change);
      if (change.hash !== undefined && change.hash !== this.hash()) {
        this.divergencesSignal.value++;
        status = "diverged";
        break;
      }
    }
    const acknowledged = this.acknowledge(fresh);
    if (fresh.length > 0) {
      this.refresh(
        fresh.flatMap((change) => change.effects),
        fresh,
      );
    }
    return { status, acknowledged };
  }

  /** Shows a batch at once, before the server has it. */
  addPending(batch: PendingBatch): void {
    this.pendingSignal.value = [...this.pendingSignal.peek(), batch].sort((a, b) => a.seq - b.seq);
    this.refresh([], []);
  }

  /** Takes over what a former page of this client left unsent. */
  restore(pending: readonly PendingBatch[], rejected: readonly RejectedBatch[]): void {
    this.pendingSignal.value = pending.toSorted((a, b) => a.seq - b.seq);
    this.rejectedSignal.value = rejected;
    this.refresh([], []);
  }

  /** The server has this batch, although its change was not seen (it is inside a snapshot). */
  settle(seq: number): void {
    this.pendingSignal.value = this.pendingSignal.peek().filter((batch) => batch.seq !== seq);
    this.refresh([], []);
  }

  /** Rolls a batch back; its ops stay readable in `rejected`, so that nothing typed is lost. */
  reject(batch: RejectedBatch): void {
    this.pendingSignal.value = this.pendingSignal.peek().filter((other) => other.seq !== batch.seq);
    this.rejectedSignal.value = [...this.rejectedSignal.peek().filter((other) => other.seq !== batch.seq), batch];
    this.refresh([], []);
  }

  /** Forgets a rejected batch that the person has seen. */
  dismiss(seq: number): void {
    this.rejectedSignal.value = this.rejectedSignal.peek().filter((batch) => batch.seq !== seq);
    this.refresh([], []);
  }

  /** The hash of the confirmed state. */
  hash(): string {
    return stateHash(this.confirmed.elements());
  }

  /** Tells about every change of what is shown. Returns how to stop. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private applyOne(change: Change): void {
    for (const effect of change.effects) {
      this.confirmed.put(effect);
    }
    this.revisionSignal.value = change.rev;
  }

  private acknowledge(changes: readonly Change[]): number[] {
    const own = changes.filter((change) => this.isOwn(change) && change.seq !== undefined);
    const seqs = new Set(own.map((change) => change.seq));
    const acknowledged = this.pendingSignal.peek().filter((batch) => seqs.has(batch.seq));
    if (acknowledged.length > 0) {
      this.pendingSignal.value = this.pendingSignal.peek().filter((batch) => !seqs.has(batch.seq));
    }
    return acknowledged.map((batch) => batch.seq);
  }

  private overlay(): Overlay {
    const overlay = new Overlay(this.confirmed);
    for (const proposal of ownProposals(this.confirmed, this.participant)) {
      speculate(overlay, proposal.ops, { id: proposal.by, at: proposal.at });
    }
    for (const batch of this.pendingSignal.peek()) {
      speculate(overlay, batch.ops, { id: this.participant, at: batch.at });
    }
    return overlay;
  }

  private refresh(touched: readonly ElementKey[], changes: readonly Change[]): void {
    this.publish({ reset: false, first: false, touched: this.redraw(touched), changes });
  }

  /** Lays what is pending over the confirmed state anew. Returns all elements that may look different, each once. */
  private redraw(touched: readonly ElementKey[]): ElementKey[] {
    const before = this.shown.keys();
    this.shown = this.overlay();
    const keys = new Map<string, ElementKey>();
    for (const { kind, id } of [...touched, ...before, ...this.shown.keys()]) {
      keys.set(`${kind}/${id}`, { kind, id });
    }
    return [...keys.values()];
  }

  private publish(news: StoreNews): void {
    this.versionSignal.value++;
    for (const listener of this.listeners) {
      listener(news);
    }
  }
}

function ownProposals(confirmed: ElementTable, participant: string): Proposal[] {
  const own = [...confirmed.all("proposal").values()].filter((proposal) => proposal.by === participant);
  return own.sort((a, b) => (a.rev ?? 0) - (b.rev ?? 0) || a.at.localeCompare(b.at));
}
