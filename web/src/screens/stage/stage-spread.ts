import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Clock, systemClock } from "../../live/clock";
import type { Problem, Result } from "../../live/result";
import type { AnalysisProgress, AnalysisResult } from "../../protocol/analyses";
import type { MapInfo, ShownSpread } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import { caveatText } from "../../reports/analysis-words";
import { type Playback, playbackOf } from "../../reports/spread/playback";

const stepMs = 1_600;
const lookAgainAfter = 2_000;

/** What the stage plays, and where it stands. */
export interface Played {
  readonly shown: ShownSpread;
  readonly result: AnalysisResult;
  readonly playback: Playback;
  /** The step that is seen, within the playback. */
  readonly step: number;
}

interface Room {
  readonly head: ReadonlySignal<MapInfo | undefined>;
  readonly ask: () => Promise<Result<AnalysisProgress>>;
  readonly submit: (op: Op) => unknown;
}

/**
 * Something that spreads, as the room sees it. The map's head says which and at which step, so that all projectors show
 * the same and a projector that comes back, too; who plays it sends one step after another.
 */
export class StageSpread {
  readonly shown: ReadonlySignal<ShownSpread | undefined>;
  readonly played: ReadonlySignal<Played | undefined>;
  /** Why it cannot be played. */
  readonly problem = signal<Problem | undefined>(undefined);
  readonly isPlaying = signal(false);
  private readonly result = signal<AnalysisResult | undefined>(undefined);
  /** The play that `result` and `problem` are about. */
  private readonly which: ReadonlySignal<string | undefined>;
  private readonly room: Room;
  private readonly clock: Clock;
  private waiting: (() => void) | undefined;

  constructor(room: Room, clock: Clock = systemClock) {
    this.room = room;
    this.clock = clock;
    this.shown = computed(() => room.head.value?.spread);
    // Until the server has said of which revision it is, there is nothing to ask for.
    this.which = computed(() => {
      const { shown } = this;
      return shown.value?.of === undefined
        ? undefined
        : JSON.stringify([shown.value.of, shown.value.method, shown.value.settings]);
    });
    const playback = computed(() => playbackOf(this.result.value));
    this.played = computed(() => {
      const [shown, result, steps] = [this.shown.value, this.result.value, playback.value];
      return shown === undefined || result === undefined || steps === undefined
        ? undefined
        : { shown, result, playback: steps, step: Math.min(shown.step, steps.steps.length - 1) };
    });
  }

  /** Why there is nothing to play, in the words of the engine. */
  get reason(): string | undefined {
    const code = this.result.value?.reason;
    return code === undefined ? undefined : caveatText(code, code);
  }

  /** Follows the head until the returned function is called. */
  follow(): () => void {
    const stop = effect(() => {
      const which = this.which.value;
      this.result.value = undefined;
      this.problem.value = undefined;
      if (which !== undefined) {
        void this.read(which);
      }
    });
    return () => {
      stop();
      this.pause();
    };
  }

  /** Begins to play something on the stage. */
  show(spread: Omit<ShownSpread, "step">): void {
    this.pause();
    this.room.submit({ op: "spread.show", spread: { ...spread, step: 0 } });
  }

  hide(): void {
    this.pause();
    this.room.submit({ op: "spread.show" });
  }

  /** Goes to a step by hand, which ends playing. */
  to(step: number): void {
    this.pause();
    this.send(step);
  }

  /** Plays on from where it stands, from the beginning once it is at its end. */
  play(): void {
    const played = this.played.peek();
    if (played === undefined) {
      return;
    }
    if (played.step >= lastStep(played)) {
      this.send(0);
    }
    this.isPlaying.value = true;
    this.wait();
  }

  pause(): void {
    this.waiting?.();
    this.waiting = undefined;
    this.isPlaying.value = false;
  }

  private wait(): void {
    this.waiting?.();
    this.waiting = this.clock.after(stepMs, () => this.tick());
  }

  private tick(): void {
    const played = this.played.peek();
    if (played === undefined || played.step >= lastStep(played)) {
      this.pause();
      return;
    }
    this.send(played.step + 1);
    if (played.step + 1 >= lastStep(played)) {
      this.pause();
    } else {
      this.wait();
    }
  }

  private send(step: number): void {
    const played = this.played.peek();
    if (played !== undefined) {
      const within = Math.max(0, Math.min(step, lastStep(played)));
      this.room.submit({ op: "spread.show", spread: { ...played.shown, step: within } });
    }
  }

  private async read(which: string): Promise<void> {
    const answer = await this.room.ask();
    if (this.which.peek() !== which) {
      return;
    }
    if (answer.ok) {
      this.problem.value = undefined;
      this.result.value = answer.value.result;
      return;
    }
    this.problem.value = answer.problem;
    if (answer.problem.code === "unreachable") {
      this.clock.after(lookAgainAfter, () => {
        if (this.which.peek() === which) {
          void this.read(which);
        }
      });
    }
  }
}

export function lastStep({ playback }: Played): number {
  return playback.steps.length - 1;
}
