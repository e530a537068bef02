import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Clock, systemClock } from "../../../live/clock";

const normalMs = 1_600;

/** How fast it plays, in steps of the normal pace. */
export const speeds = [0.5, 1, 2, 4] as const;

/** Goes through numbered steps by hand or by itself, and stops at the last one. */
export class Player {
  /** From 0. */
  readonly step = signal(0);
  readonly isPlaying = signal(false);
  readonly speed = signal<number>(1);
  private readonly length: ReadonlySignal<number>;
  private readonly clock: Clock;
  private readonly stopWatching: () => void;
  private callOff: (() => void) | undefined;

  constructor(length: ReadonlySignal<number>, clock: Clock = systemClock) {
    this.length = length;
    this.clock = clock;
    this.stopWatching = effect(() => {
      // A new run may be shorter than the one that was looked at.
      if (this.step.peek() > this.last(length.value)) {
        this.to(this.last(length.value));
      }
    });
  }

  play(): void {
    if (this.step.peek() >= this.last()) {
      this.step.value = 0;
    }
    this.isPlaying.value = true;
    this.wait();
  }

  pause(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.isPlaying.value = false;
  }

  /** One step on or back by hand, which ends playing. */
  move(by: number): void {
    this.to(this.step.peek() + by);
  }

  to(step: number): void {
    this.pause();
    this.step.value = Math.max(0, Math.min(step, this.last()));
  }

  setSpeed(speed: number): void {
    this.speed.value = speed;
    if (this.isPlaying.peek()) {
      this.wait();
    }
  }

  close(): void {
    this.pause();
    this.stopWatching();
  }

  private last(length = this.length.peek()): number {
    return Math.max(0, length - 1);
  }

  private wait(): void {
    this.callOff?.();
    this.callOff = this.clock.after(normalMs / this.speed.peek(), () => this.tick());
  }

  private tick(): void {
    if (this.step.peek() >= this.last()) {
      this.pause();
      return;
    }
    this.step.value++;
    if (this.step.peek() >= this.last()) {
      this.pause();
    } else {
      this.wait();
    }
  }
}
