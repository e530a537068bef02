import type { ElementKey } from "../protocol/changes";

const pauseMs = 100;

/** Hands over what changed at once after a quiet time, and in a rush at most once in 100 ms, each element once. */
export class DeltaBuffer {
  private readonly waiting = new Map<string, ElementKey>();
  private readonly use: (keys: readonly ElementKey[]) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flushedAt = Number.NEGATIVE_INFINITY;

  constructor(use: (keys: readonly ElementKey[]) => void) {
    this.use = use;
  }

  add(keys: readonly ElementKey[]): void {
    for (const key of keys) {
      this.waiting.set(`${key.kind}/${key.id}`, key);
    }
    if (this.waiting.size > 0) {
      this.ask();
    }
  }

  /** Asks for the next hand-over, even when no element changed. */
  ask(): void {
    this.timer ??= setTimeout(() => this.flush(), Math.max(0, this.flushedAt + pauseMs - performance.now()));
  }

  /** Hands over what waits. */
  flush(): void {
    if (this.timer !== undefined) {
      const keys = [...this.waiting.values()];
      this.clear();
      this.flushedAt = performance.now();
      this.use(keys);
    }
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.clear();
  }
}
