import type { Clock } from "./clock";

/** For tests: time that moves only when told to. */
export class ManualClock implements Clock {
  private time = Date.UTC(2026, 10, 22, 10, 0, 0);
  private timers: { readonly due: number; readonly action: () => void }[] = [];

  now(): Date {
    return new Date(this.time);
  }

  after(ms: number, action: () => void): () => void {
    const timer = { due: this.time + ms, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  random(): number {
    return 1;
  }

  /** How long until the next timer; undefined when there is none. */
  untilNext(): number | undefined {
    const due = this.timers.map((timer) => timer.due);
    return due.length === 0 ? undefined : Math.min(...due) - this.time;
  }

  /** Moves time on and runs what falls due, letting promises settle after each. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.timers.filter((timer) => timer.due <= end).toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined) {
        break;
      }
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.due);
      next.action();
      await settled();
    }
    this.time = end;
  }
}

/** Lets all promises that need no timer settle. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    await Promise.resolve();
  }
}
