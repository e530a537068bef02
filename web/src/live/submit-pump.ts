import { type ReadonlySignal, signal } from "@preact/signals";
import type { PendingBatch } from "../map/pending";
import type { ErrorCode } from "../protocol/error-codes";
import type { SubmitReply, SubmitRequest } from "../protocol/wire";
import type { Clock } from "./clock";

type Refusal = Extract<SubmitReply, { status: "refused" }>;

/** What the pump needs of the room. */
export interface PumpHost {
  pending(): readonly PendingBatch[];
  /** The server will not take this batch, whatever happens. */
  refused(batch: PendingBatch, reply: Refusal): void;
  /** The server waits for a number that is not in memory. */
  missing(expected: number): void;
  /** The server took a number that it had settled before this connection. */
  repeated(batch: PendingBatch): void;
}

type Send = (request: SubmitRequest) => Promise<SubmitReply>;

interface Connection {
  readonly send: Send;
  /** Numbers up to here were settled before this connection. */
  readonly lastSeq: number;
  sent: number;
}

const defaultPauseMs = 1_000;
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["busy", "rate_limited", "store_unavailable", "frozen"]);

/** Sends pending batches in order, one at a time, and again on each new connection. */
export class SubmitPump {
  /** Why sending waits: the server is busy, or the map is frozen. */
  readonly held: ReadonlySignal<ErrorCode | null>;
  private readonly heldSignal = signal<ErrorCode | null>(null);
  private readonly host: PumpHost;
  private readonly clock: Clock;
  private connection: Connection | undefined;
  private running = false;
  private cancelPause: (() => void) | undefined;

  constructor(host: PumpHost, clock: Clock) {
    this.held = this.heldSignal;
    this.host = host;
    this.clock = clock;
  }

  connected(send: Send, lastSeq: number): void {
    this.disconnected();
    this.connection = { send, lastSeq, sent: 0 };
    this.wake();
  }

  disconnected(): void {
    this.connection = undefined;
    this.endPause();
  }

  /** There is something new to send. */
  wake(): void {
    if (!this.running && this.cancelPause === undefined) {
      void this.run();
    }
  }

  /** What held the sending may be over: try now. */
  hurry(): void {
    this.endPause();
    this.wake();
  }

  private async run(): Promise<void> {
    const { connection } = this;
    if (connection === undefined) {
      return;
    }
    this.running = true;
    try {
      let next = this.next(connection);
      while (next !== undefined && (await this.sendOne(connection, next))) {
        next = this.next(connection);
      }
    } catch {
      // The connection broke in the middle; the next one sends the same batch again, and the server knows it.
    }
    this.running = false;
    if (this.connection !== undefined && this.connection !== connection) {
      this.wake();
    }
  }

  private next(connection: Connection): PendingBatch | undefined {
    return this.connection === connection
      ? this.host.pending().find((batch) => batch.seq > connection.sent)
      : undefined;
  }

  /** Whether to go on with the next batch at once. */
  private async sendOne(connection: Connection, batch: PendingBatch): Promise<boolean> {
    const reply = await connection.send({ seq: batch.seq, base: batch.base, ops: batch.ops });
    if (this.connection !== connection) {
      return false;
    }
    if (reply.status === "queued") {
      connection.sent = batch.seq;
      this.heldSignal.value = null;
      if (batch.seq <= connection.lastSeq) {
        this.host.repeated(batch);
      }
      return true;
    }
    if (reply.status === "retry" || passing.has(reply.code)) {
      this.pause(reply.code, reply.status === "retry" ? reply.afterMs : undefined);
      return false;
    }
    return this.handleRefusal(connection, batch, reply);
  }

  private handleRefusal(connection: Connection, batch: PendingBatch, reply: Refusal): boolean {
    const { expected } = reply;
    if (reply.code !== "resend_from" || expected === undefined) {
      connection.sent = batch.seq;
      this.host.refused(batch, reply);
      return true;
    }
    if (expected < batch.seq && this.host.pending().some(({ seq }) => seq === expected)) {
      connection.sent = expected - 1;
      return true;
    }
    this.host.missing(expected);
    return false;
  }

  private pause(code: ErrorCode, afterMs = defaultPauseMs): void {
    this.heldSignal.value = code;
    const jittered = afterMs * (1 + this.clock.random() / 4);
    this.cancelPause = this.clock.after(jittered, () => {
      this.cancelPause = undefined;
      this.wake();
    });
  }

  private endPause(): void {
    this.cancelPause?.();
    this.cancelPause = undefined;
    this.heldSignal.value = null;
  }
}
