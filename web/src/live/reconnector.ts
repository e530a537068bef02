import type { Clock } from "./clock";
import { retryDelay } from "./retry-schedule";

/** A connection that lived this long counts as good: the next loss starts over without waiting. */
const provenAfterMs = 5_000;

/** Keeps trying to be connected: at once, then slower and slower, at once again when the device wakes up. */
export class Reconnector {
  private readonly attempt: () => Promise<boolean>;
  private readonly clock: Clock;
  private tries = 0;
  private state: "stopped" | "waiting" | "trying" | "connected" = "stopped";
  private connectedAt = 0;
  private cancelTimer = (): void => undefined;
  /** Set while trying: somebody asked for another try, whatever comes of this one. */
  private again = false;

  /** `attempt` tells whether it connected; it must not reject. */
  constructor(attempt: () => Promise<boolean>, clock: Clock) {
    this.attempt = attempt;
    this.clock = clock;
  }

  start(): void {
    if (this.state === "stopped") {
      this.tries = 0;
      this.schedule();
    }
  }

  stop(): void {
    this.cancelTimer();
    this.state = "stopped";
  }

  /** The connection is gone. */
  lost(): void {
    if (this.state === "connected") {
      if (this.clock.now().getTime() - this.connectedAt >= provenAfterMs) {
        this.tries = 0;
      }
      this.schedule();
    }
  }

  /** The device woke up or has a network again: do not wait any longer. */
  hurry(): void {
    if (this.state === "waiting") {
      this.cancelTimer();
      this.tries = 0;
      this.schedule();
    } else if (this.state === "trying") {
      this.again = true;
    }
  }

  private schedule(): void {
    this.state = "waiting";
    const delay = retryDelay(this.tries, this.clock.random());
    this.tries++;
    this.cancelTimer = this.clock.after(delay, () => void this.run());
  }

  private async run(): Promise<void> {
    this.state = "trying";
    this.again = false;
    const connected = await this.attempt();
    if (this.state !== "trying") {
      return;
    }
    if (connected) {
      this.state = "connected";
      this.connectedAt = this.clock.now().getTime();
    } else {
      this.tries = this.again ? 0 : this.tries;
      this.schedule();
    }
  }
}
