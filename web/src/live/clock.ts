/** Time and timers, injected so that tests need not wait. */
export interface Clock {
  now(): Date;
  /** Runs `action` after `ms` milliseconds. Returns how to call it off. */
  after(ms: number, action: () => void): () => void;
  /** 0 up to 1, for jitter. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
