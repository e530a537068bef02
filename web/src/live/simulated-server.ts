import { ElementTable } from "../map/element-table";
import type { Change, Effect, Snapshot } from "../protocol/changes";
import type { Op } from "../protocol/ops";
import { stateHash } from "../protocol/state-hash";
import type { JoinReply, JoinRequest, RejectedNews, SubmitReply, SubmitRequest } from "../protocol/wire";
import type { HubListener, HubTransport } from "./hub-transport";
import { failure, type Result, success } from "./result";

interface Receipt {
  readonly payload: string;
  readonly rejected?: RejectedNews;
}

interface Session {
  readonly listener: HubListener;
  client: string;
  open: boolean;
}

/**
 * For tests: a server that keeps the rules of the room's specification (exactly once, in order, gap-free,
 * rejections repeated at joining) for actors that are added, and that fails on demand.
 */
export class SimulatedServer {
  readonly changes: Change[] = [];
  /** Set to answer submissions with a passing refusal. */
  retry: Extract<SubmitReply, { status: "retry" }> | undefined;
  /** Connections fail while set. */
  down = false;
  /** The next submission takes effect, but the connection breaks before the answer. */
  breakAfterCommit = false;
  /** Changes are told by number only while set. */
  announceOnly = false;
  /** Snapshots cannot be had while set. */
  unreadable = false;
  /** Names that the rules refuse. */
  readonly forbiddenNames = new Set<string>();
  joins: JoinRequest[] = [];
  snapshots = 0;
  private readonly receipts = new Map<string, Receipt[]>();
  private sessions: Session[] = [];

  connect(listener: HubListener): HubTransport {
    const session: Session = { listener, client: "", open: false };
    return {
      start: async () => {
        if (this.down) {
          throw new Error("down");
        }
        session.open = true;
        this.sessions.push(session);
      },
      stop: async () => {
        this.leave(session);
      },
      join: async (request) => this.join(session, request),
      submit: async (request) => this.submit(session, request),
      presence: async () => undefined,
    };
  }

  async snapshot(): Promise<Result<Snapshot>> {
    if (this.down || this.unreadable) {
      return failure({ code: "unreachable", message: "down" });
    }
    this.snapshots++;
    const elements = [...this.table().elements()];
    return success({ rev: this.changes.length, hash: stateHash(elements), elements });
  }

  /** Somebody else adds an actor. */
  addByOther(name: string): void {
    this.commit([{ op: "actor.add", actor: { id: name, name, type: "producer.small" } }], "p9", "other", 0);
  }

  /** Somebody else adds an actor, and nobody is told. */
  addUnheard(name: string): void {
    const listening = this.sessions;
    this.sessions = [];
    this.addByOther(name);
    this.sessions = listening;
  }

  /** The names of all actors, in the order of their changes. */
  names(): string[] {
    return [...this.table().all("actor").values()].map((actor) => actor.name);
  }

  /** All connections break at once. */
  cut(): void {
    for (const session of [...this.sessions]) {
      this.leave(session);
      session.listener.closed();
    }
  }

  /** An older backup was put back. */
  restoreTo(rev: number): void {
    this.cut();
    this.changes.length = rev;
    this.receipts.clear();
  }

  /** Sends to all, without anybody having changed anything. */
  tell(act: (listener: HubListener) => void): void {
    for (const session of [...this.sessions]) {
      act(session.listener);
    }
  }

  private join(session: Session, request: JoinRequest): JoinReply {
    this.joins.push(request);
    for (const earlier of this.sessions.filter((other) => other !== session && other.client === request.client)) {
      earlier.listener.bye({ code: "op_conflict", message: "the client joined again" });
      this.leave(earlier);
    }
    session.client = request.client;
    const receipts = this.receiptsOf(request.client);
    for (const receipt of receipts.slice(request.acked)) {
      if (receipt.rejected !== undefined) {
        session.listener.rejected(receipt.rejected);
      }
    }
    const rev = this.changes.length;
    const { since } = request;
    const mode = since === null ? "snapshot" : since > rev ? "ahead" : "delta";
    if (mode === "delta" && since !== null && since < rev) {
      session.listener.changes({ from: since + 1, to: rev, changes: this.changes.slice(since) });
    }
    return {
      rev,
      role: "participant",
      participant: { id: "p1", nick: "Blue Crab" },
      mode,
      lastSeq: receipts.length,
      limits: { opsPerBatch: 200, batchBytes: 32_768 },
      protocol: 1,
    };
  }

  private submit(session: Session, { seq, ops }: SubmitRequest): SubmitReply {
    if (!session.open) {
      throw new Error("closed");
    }
    if (this.retry !== undefined) {
      return this.retry;
    }
    const receipts = this.receiptsOf(session.client);
    const known = receipts[seq - 1];
    if (known !== undefined) {
      return this.repeat(session, known, ops);
    }
    if (seq !== receipts.length + 1) {
      return { status: "refused", code: "resend_from", expected: receipts.length + 1 };
    }
    this.settle(session, seq, ops);
    if (this.breakAfterCommit) {
      this.breakAfterCommit = false;
      this.cut();
      throw new Error("broken");
    }
    return { status: "queued" };
  }

  private repeat(session: Session, known: Receipt, ops: readonly Op[]): SubmitReply {
    if (known.payload !== JSON.stringify(ops)) {
      return { status: "refused", code: "op_conflict" };
    }
    if (known.rejected !== undefined) {
      session.listener.rejected(known.rejected);
    }
    return { status: "queued" };
  }

  private settle(session: Session, seq: number, ops: readonly Op[]): void {
    const receipts = this.receiptsOf(session.client);
    const payload = JSON.stringify(ops);
    if (ops.some((op) => op.op === "actor.add" && this.forbiddenNames.has(op.actor.name))) {
      const rejected: RejectedNews = { seq, code: "limit_reached", message: "refused by the rules" };
      receipts.push({ payload, rejected });
      if (!this.breakAfterCommit) {
        session.listener.rejected(rejected);
      }
      return;
    }
    receipts.push({ payload });
    this.commit(ops, "p1", session.client, seq);
  }

  private commit(ops: readonly Op[], by: string, client: string, seq: number): void {
    const effects: Effect[] = ops.flatMap((op) =>
      op.op === "actor.add" ? [{ kind: "actor" as const, id: op.actor.id, value: { ...op.actor, by } }] : [],
    );
    const what = ops.map((op) => op.op);
    const change: Change = { rev: this.changes.length + 1, by, client, seq, at: "2026-11-22T10:42:00Z", what, effects };
    this.changes.push(change);
    const told: Change = this.announceOnly ? { ...change, effects: [], reload: true } : change;
    for (const session of [...this.sessions]) {
      if (session.client !== "" && !(this.breakAfterCommit && session.client === client)) {
        session.listener.changes({ from: change.rev, to: change.rev, changes: [told] });
      }
    }
  }

  private table(): ElementTable {
    const table = new ElementTable();
    table.put({ kind: "map", id: "map", value: { title: "Test", language: "en" } });
    for (const effect of this.changes.flatMap((change) => change.effects)) {
      table.put(effect);
    }
    return table;
  }

  private receiptsOf(client: string): Receipt[] {
    const receipts = this.receipts.get(client) ?? [];
    this.receipts.set(client, receipts);
    return receipts;
  }

  private leave(session: Session): void {
    session.open = false;
    this.sessions = this.sessions.filter((other) => other !== session);
  }
}
