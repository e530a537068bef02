import { type Clock, systemClock } from "./clock";

const settleFor = 150;

/** Asks again once news settle, one question at a time: forty people who type must not become forty questions a second. */
export class Settled {
  private readonly ask: () => Promise<void>;
  private readonly clock: Clock;
  private asking = false;
  private again = false;
  private cancel: (() => void) | undefined;

  constructor(ask: () => Promise<void>, clock: Clock = systemClock) {
    this.ask = ask;
    this.clock = clock;
  }

  /** Says that there is news. */
  soon(): void {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.cancel ??= this.clock.after(settleFor, () => {
      this.cancel = undefined;
      void this.run();
    });
  }

  /** Calls off a question that was not asked yet. */
  callOff(): void {
    this.cancel?.();
    this.cancel = undefined;
  }

  private async run(): Promise<void> {
    this.asking = true;
    await this.ask();
    this.asking = false;
    if (this.again) {
      this.again = false;
      this.soon();
    }
  }
}
