import { effect, signal } from "@preact/signals";
import { type Clock, systemClock } from "../../../live/clock";
import type { RestClient } from "../../../live/rest-client";
import type { Problem } from "../../../live/result";
import type { AnalysisProgress, AnalysisRequest, AnalysisResult, MethodInfo } from "../../../protocol/analyses";

const lookAgainAfter = 500;
const settleFor = 400;

export interface ShownResult {
  readonly rev: number;
  readonly result: AnalysisResult;
}

/** One analysis at a time: what is asked, how far it is, what came of it. What is quick follows the map by itself. */
export class Analyses {
  /** All methods, once they are loaded. */
  readonly methods = signal<readonly MethodInfo[]>([]);
  readonly request = signal<AnalysisRequest | null>(null);
  /** How far the work is, 0 to 1; null when none is under way. */
  readonly share = signal<number | null>(null);
  readonly shown = signal<ShownResult | null>(null);
  readonly problem = signal<Problem | null>(null);

  private readonly map: string;
  private readonly rest: RestClient;
  private readonly clock: Clock;
  private readonly stopFollowing: () => void;
  /** Grows with every start and stop, so that a late answer to an earlier question is dropped. */
  private turn = 0;
  private running: string | null = null;
  /** Whether the first answer held the result already. */
  private isQuick = false;
  private waiting: (() => void) | null = null;

  constructor(map: string, rest: RestClient, revision: { readonly value: number }, clock: Clock = systemClock) {
    this.map = map;
    this.rest = rest;
    this.clock = clock;
    this.stopFollowing = effect(() => {
      void revision.value;
      this.follow();
    });
  }

  async load(): Promise<void> {
    if (this.methods.peek().length === 0) {
      const methods = await this.rest.methods();
      if (methods.ok) {
        this.methods.value = methods.value;
      } else {
        this.problem.value = methods.problem;
      }
    }
  }

  async start(request: AnalysisRequest): Promise<void> {
    this.stop();
    const turn = this.turn;
    this.request.value = request;
    this.problem.value = null;
    this.share.value = 0;
    let answer = await this.rest.analyse(this.map, request);
    for (let looks = 0; turn === this.turn; looks++) {
      if (!answer.ok) {
        this.finish();
        this.problem.value = answer.problem;
        return;
      }
      if (this.take(answer.value)) {
        this.isQuick = looks === 0;
        return;
      }
      await this.pause();
      if (turn !== this.turn) {
        return;
      }
      answer = await this.rest.analysis(this.map, answer.value.id);
    }
  }

  /** Ends what is under way; what was found before stays. */
  stop(): void {
    this.turn++;
    this.waiting?.();
    this.waiting = null;
    if (this.running !== null) {
      void this.rest.endAnalysis(this.map, this.running);
    }
    this.finish();
  }

  /** Puts the result away. */
  clear(): void {
    this.stop();
    this.request.value = null;
    this.shown.value = null;
    this.problem.value = null;
  }

  close(): void {
    this.stopFollowing();
    this.stop();
  }

  private take(progress: AnalysisProgress): boolean {
    if (progress.result === undefined) {
      this.running = progress.id;
      this.share.value = progress.share;
      return false;
    }
    this.finish();
    this.shown.value = { rev: progress.rev, result: progress.result };
    return true;
  }

  private finish(): void {
    this.running = null;
    this.share.value = null;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(lookAgainAfter, resolve);
    });
  }

  /** A change of the map makes what was quick run again once it settles; what was slow is only out of date. */
  private follow(): void {
    const request = this.request.peek();
    if (request === null || !this.isQuick || this.shown.peek() === null) {
      return;
    }
    this.waiting?.();
    this.waiting = this.clock.after(settleFor, () => {
      this.waiting = null;
      void this.start(request);
    });
  }
}
