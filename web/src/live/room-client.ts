import { type ReadonlySignal, signal } from "@preact/signals";
import { MapStore } from "../map/map-store";
import type { PendingBatch } from "../map/pending";
import type { Change } from "../protocol/changes";
import type { ErrorCode } from "../protocol/error-codes";
import type { Op } from "../protocol/ops";
import type { ByeNews, JoinReply, PresenceReport, RejectedNews, Role, SubmitReply } from "../protocol/wire";
import { findClient, newClient } from "./client-identity";
import { type HubListener, type HubTransport, RefusedConnection } from "./hub-transport";
import type { OutboxOwner } from "./outbox";
import { Reconnector } from "./reconnector";
import type { Problem } from "./result";
import type { RoomDependencies } from "./room-dependencies";
import { RoomPeople } from "./room-people";
import { SubmitPump } from "./submit-pump";
import { longHiddenMs } from "./wake-source";

/** "connecting": not yet; "live"; "offline": trying again; "ended": over for good, see `ended`. */
export type RoomStatus = "connecting" | "live" | "offline" | "ended";

const protocol = 1;
/** After these the server will not let this page back in. */
const final: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "kicked",
  "session_ended",
  "unauthenticated",
  "forbidden",
  "not_found",
  "client_outdated",
]);

/** The live room of one map: keeps the store current, and what was typed safe until the server has it. */
export class RoomClient {
  readonly store = new MapStore();
  readonly status: ReadonlySignal<RoomStatus>;
  /** Why the room is over; null while it is not. */
  readonly ended: ReadonlySignal<Problem | null>;
  readonly role: ReadonlySignal<Role | null>;
  readonly people: RoomPeople;
  /** The server was restored to an earlier state: what is pending here may be all there is of it. */
  readonly serverWentBack: ReadonlySignal<boolean>;
  /** Why sending waits: the server is busy, or the map is frozen. */
  readonly held: ReadonlySignal<ErrorCode | null>;

  private readonly statusSignal = signal<RoomStatus>("connecting");
  private readonly endedSignal = signal<Problem | null>(null);
  private readonly roleSignal = signal<Role | null>(null);
  private readonly serverWentBackSignal = signal(false);
  private readonly deps: RoomDependencies;
  private readonly reconnector: Reconnector;
  private readonly pump: SubmitPump;
  private owner: OutboxOwner = { map: "", client: "" };
  private acked = 0;
  private transport: HubTransport | undefined;
  /** Changes that came while the state below them was being loaded. */
  private buffer: Change[] | undefined;
  /** The server's revision when this connection joined. */
  private joinedAt = 0;
  /** Batches that the server had settled before, without this page having heard how. */
  private readonly unheard = new Map<number, PendingBatch>();
  private stopWaking = (): void => undefined;

  constructor(deps: RoomDependencies) {
    this.deps = deps;
    this.people = new RoomPeople(deps.person);
    this.status = this.statusSignal;
    this.ended = this.endedSignal;
    this.role = this.roleSignal;
    this.serverWentBack = this.serverWentBackSignal;
    this.reconnector = new Reconnector(() => this.connect(), deps.clock);
    this.pump = new SubmitPump(
      {
        pending: () => this.store.pending.peek(),
        refused: (batch, reply) => this.refuse(batch, reply),
        missing: (expected) => void this.findMissing(expected),
        repeated: (batch) => this.repeated(batch),
      },
      deps.clock,
    );
    this.held = this.pump.held;
  }

  /** Takes over what an earlier page left unsent, and connects. Resolves before it is connected. */
  async start(): Promise<void> {
    const { map, person, outbox, claims, memory, wakeSource } = this.deps;
    await this.use(await findClient(map, person.id, outbox, claims, memory));
    this.stopWaking = wakeSource({ woken: (hiddenMs) => this.wake(hiddenMs), offline: () => this.lost() });
    this.reconnector.start();
  }

  /** Leaves the room; what is unsent stays in the outbox. */
  stop(): void {
    this.stopWaking();
    this.reconnector.stop();
    this.drop();
  }

  /**
   * Saves the ops on this device, shows them, and sends them as one change: all or nothing.
   * Resolves with their sequence number as soon as they are safe here. Rejects when the device cannot save.
   */
  async submit(...ops: readonly Op[]): Promise<number> {
    const base = this.store.revision.peek();
    const at = this.deps.clock.now().toISOString();
    const batch = await this.deps.outbox.append(this.owner, { base, ops, at });
    this.store.addPending(batch);
    this.pump.wake();
    return batch.seq;
  }

  /** Forgets a refused batch that the person has dealt with. */
  async dismiss(seq: number): Promise<void> {
    this.store.dismiss(seq);
    await this.deps.outbox.dismiss(this.owner, seq);
  }

  /** Tells the others what this person looks at. May get lost. */
  reportPresence(report: PresenceReport): void {
    this.transport?.presence(report).catch(() => undefined);
  }

  /** What is not on the server yet, as text to keep elsewhere. */
  exportPending(): string {
    const { map } = this.deps;
    return JSON.stringify({ map, pending: this.store.pending.peek(), rejected: this.store.rejected.peek() }, null, 2);
  }

  private async use(client: string): Promise<void> {
    this.owner = { map: this.deps.map, client };
    await this.deps.outbox.belongsTo(this.owner, this.deps.person.id);
    this.acked = 0;
    this.store.identify(client, this.deps.person.id);
    await this.readOutbox();
  }

  /** Another tab of this client may have left something in it. */
  private async readOutbox(): Promise<void> {
    const content = await this.deps.outbox.read(this.owner);
    this.acked = Math.max(this.acked, content.acked);
    this.store.restore(content.pending, content.rejected);
  }

  private async connect(): Promise<boolean> {
    const transport = this.deps.connect(
      this.deps.map,
      this.listen(() => this.transport === transport),
    );
    this.transport = transport;
    this.buffer = [];
    try {
      await this.readOutbox();
      await transport.start();
      const since = this.store.ready.peek() ? this.store.revision.peek() : null;
      const reply = await transport.join({ client: this.owner.client, since, acked: this.settledUpTo() });
      await this.accept(reply);
      if (this.transport !== transport) {
        return false;
      }
      this.statusSignal.value = "live";
      this.pump.connected((request) => transport.submit(request), reply.lastSeq);
      return true;
    } catch (error) {
      this.failed(transport, error);
      return false;
    }
  }

  /** Up to which number nothing is pending: a later one may have been settled before an earlier one was refused. */
  private settledUpTo(): number {
    return Math.min(this.acked, ...this.store.pending.peek().map(({ seq }) => seq - 1));
  }

  /** News of a connection that was replaced meanwhile must change nothing. */
  private listen(current: () => boolean): HubListener {
    const when =
      <T extends unknown[]>(handle: (...news: T) => void) =>
      (...news: T): void => {
        if (current()) {
          handle(...news);
        }
      };
    return {
      changes: when(({ changes }) => this.hear(changes)),
      rejected: when((news) => this.rejected(news)),
      presence: when((news) => this.people.present(news)),
      people: when(({ people }) => this.people.learn(people)),
      bye: when((news) => this.bye(news)),
      closed: when(() => this.lost()),
    };
  }

  private async accept(reply: JoinReply): Promise<void> {
    if (reply.protocol !== protocol) {
      this.end({ code: "client_outdated", message: `protocol ${reply.protocol}` });
      return;
    }
    this.roleSignal.value = reply.role;
    this.people.iAm(reply.participant);
    this.joinedAt = reply.rev;
    if (reply.mode === "ahead") {
      this.serverWentBackSignal.value = true;
    }
    if (reply.mode !== "delta") {
      await this.loadSnapshot(reply.rev);
    }
    this.flush();
  }

  /** Rejects when there is no snapshot of at least this revision. */
  private async loadSnapshot(atLeast: number): Promise<void> {
    const result = await this.deps.rest.snapshot(this.deps.map);
    if (!result.ok) {
      if (result.problem.code !== "unreachable" && final.has(result.problem.code)) {
        this.end(result.problem);
      }
      throw new Error(result.problem.message);
    }
    if (result.value.rev < atLeast) {
      throw new Error(`snapshot ${result.value.rev} is older than ${atLeast}`);
    }
    const acknowledged = this.store.load(result.value, this.buffer);
    if (acknowledged.length > 0) {
      this.forget(acknowledged);
    }
  }

  private hear(changes: readonly Change[]): void {
    if (this.buffer === undefined) {
      this.apply(changes);
    } else {
      this.buffer.push(...changes);
    }
  }

  private flush(): void {
    const waiting = this.buffer ?? [];
    this.buffer = undefined;
    this.apply(waiting);
  }

  private apply(changes: readonly Change[]): void {
    const outcome = this.store.apply(changes);
    if (outcome.acknowledged.length > 0) {
      this.forget(outcome.acknowledged);
    }
    this.settleUnheard();
    if (changes.some((change) => change.what?.includes("mode.set") === true)) {
      this.pump.hurry();
    }
    if (outcome.status !== "applied") {
      void this.resync(changes);
    }
  }

  /**
   * Something was missed, was too large to be sent, or differs: load the state anew while news keep coming into the
   * buffer, which begins with what was heard of.
   */
  private async resync(heard: readonly Change[]): Promise<void> {
    const { transport } = this;
    this.buffer = [...heard];
    try {
      await this.loadSnapshot(Math.max(this.store.revision.peek(), ...heard.map(({ rev }) => rev)));
      if (this.transport === transport) {
        this.flush();
      }
    } catch (error) {
      this.failed(transport, error);
      this.reconnector.lost();
    }
  }

  private rejected(news: RejectedNews): void {
    const batch = this.store.pending.peek().find(({ seq }) => seq === news.seq) ?? this.unheard.get(news.seq);
    if (batch !== undefined) {
      this.refuse(batch, news);
    }
  }

  private refuse(batch: PendingBatch, reason: Omit<Extract<SubmitReply, { status: "refused" }>, "status">): void {
    const { code, message = "", field } = reason;
    if (code === "unauthenticated" || code === "session_ended" || code === "kicked") {
      // The batch is kept: the person may join again and send it.
      this.end({ code, message });
      return;
    }
    this.unheard.delete(batch.seq);
    const refused = { ...batch, code, message, ...(field === undefined ? {} : { field }) };
    this.store.reject(refused);
    this.keep(this.deps.outbox.reject(this.owner, refused));
  }

  /**
   * The server had this number before: its change is below the revision at joining, or it was rejected. Once that
   * revision is here it counts as done; a rejection may still follow and finds the batch in `unheard`.
   */
  private repeated(batch: PendingBatch): void {
    this.unheard.set(batch.seq, batch);
    this.settleUnheard();
  }

  private settleUnheard(): void {
    const open = this.store.pending.peek().filter(({ seq }) => this.unheard.has(seq));
    if (open.length > 0 && this.store.revision.peek() >= this.joinedAt) {
      for (const { seq } of open) {
        this.store.settle(seq);
      }
      this.forget(open.map(({ seq }) => seq));
    }
  }

  /** The server waits for a number that this page does not have. */
  private async findMissing(expected: number): Promise<void> {
    const content = await this.deps.outbox.read(this.owner);
    if (content.pending.some(({ seq }) => seq === expected)) {
      // Another tab of this client numbered it: take it along.
      this.store.restore(content.pending, content.rejected);
      this.pump.hurry();
      return;
    }
    // The server never saw the numbers after the missing one, so they may safely start over under a new id.
    await this.startOver(true);
  }

  private async startOver(withPending: boolean): Promise<void> {
    const { outbox, map, person, claims, memory } = this.deps;
    const client = await newClient(map, person.id, claims, memory);
    if (withPending) {
      await outbox.renumber(this.owner, { map, client }, this.store.revision.peek());
    }
    this.unheard.clear();
    await this.use(client);
    this.restart();
  }

  private bye(news: ByeNews): void {
    if (final.has(news.code)) {
      this.end(news);
    } else if (news.code === "op_conflict") {
      // Another tab of this browser came to use the same client id; it sends what is pending under it.
      this.drop();
      void this.startOver(false);
    }
  }

  private end(problem: Problem): void {
    this.endedSignal.value = problem;
    this.statusSignal.value = "ended";
    this.stop();
  }

  private wake(hiddenMs: number): void {
    if (hiddenMs > longHiddenMs && this.statusSignal.peek() === "live") {
      this.restart();
    } else {
      this.reconnector.hurry();
    }
  }

  private lost(): void {
    this.drop();
    this.statusSignal.value = "offline";
    this.reconnector.lost();
  }

  private restart(): void {
    this.drop();
    this.statusSignal.value = "connecting";
    this.reconnector.lost();
    this.reconnector.hurry();
  }

  private failed(transport: HubTransport | undefined, error: unknown): void {
    if (error instanceof RefusedConnection) {
      this.end({ code: error.code, message: error.message });
    } else if (this.transport === transport && this.endedSignal.peek() === null) {
      this.drop();
      this.statusSignal.value = "offline";
    }
  }

  private drop(): void {
    const { transport } = this;
    this.transport = undefined;
    this.pump.disconnected();
    transport?.stop().catch(() => undefined);
  }

  private forget(seqs: readonly number[]): void {
    this.acked = Math.max(this.acked, ...seqs);
    this.keep(this.deps.outbox.settle(this.owner, seqs));
  }

  /** A failing write here does no harm: the server knows the numbers and takes none twice. */
  private keep(write: Promise<void>): void {
    write.catch(() => undefined);
  }
}
