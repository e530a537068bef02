import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Insight } from "../protocol/analyses";
import { type Clock, systemClock } from "./clock";
import type { RestClient } from "./rest-client";

const settleFor = 150;

interface Followed {
  readonly version: ReadonlySignal<number>;
  readonly link: ReadonlySignal<{ readonly link: { readonly id: string } } | undefined>;
}

/** What the map shows after each change: asked of the server once news settle, one question at a time. */
export class Insights {
  readonly now: ReadonlySignal<Insight | undefined>;
  /** The link that the shown effect is about. */
  readonly about: ReadonlySignal<string | undefined>;
  private readonly nowSignal = signal<Insight | undefined>(undefined);
  private readonly aboutSignal = signal<string | undefined>(undefined);
  private readonly rest: RestClient;
  private readonly map: string;
  private readonly followed: Followed;
  private readonly clock: Clock;
  private asking = false;
  private again = false;
  private callOff: (() => void) | undefined;

  constructor(rest: RestClient, map: string, followed: Followed, clock: Clock = systemClock) {
    this.rest = rest;
    this.map = map;
    this.followed = followed;
    this.clock = clock;
    this.now = this.nowSignal;
    this.about = this.aboutSignal;
  }

  /** Follows the map until the returned function is called. */
  follow(): () => void {
    const stop = effect(() => {
      void this.followed.version.value;
      void this.followed.link.value;
      this.soon();
    });
    return () => {
      stop();
      this.callOff?.();
    };
  }

  private soon(): void {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.callOff ??= this.clock.after(settleFor, () => {
      this.callOff = undefined;
      void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    const link = this.followed.link.peek()?.link.id;
    const answer = await this.rest.insight(this.map, link);
    this.asking = false;
    if (answer.ok) {
      this.nowSignal.value = answer.value;
      this.aboutSignal.value = link;
    }
    if (this.again) {
      this.again = false;
      this.soon();
    }
  }
}
