import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Insight } from "../protocol/analyses";
import { type Clock, systemClock } from "./clock";
import type { RestClient } from "./rest-client";
import { Settled } from "./settled";

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
  private readonly asked: Settled;

  constructor(rest: RestClient, map: string, followed: Followed, clock: Clock = systemClock) {
    this.rest = rest;
    this.map = map;
    this.followed = followed;
    this.asked = new Settled(() => this.ask(), clock);
    this.now = this.nowSignal;
    this.about = this.aboutSignal;
  }

  /** Follows the map until the returned function is called. */
  follow(): () => void {
    const stop = effect(() => {
      void this.followed.version.value;
      void this.followed.link.value;
      this.asked.soon();
    });
    return () => {
      stop();
      this.asked.callOff();
    };
  }

  private async ask(): Promise<void> {
    const link = this.followed.link.peek()?.link.id;
    const answer = await this.rest.insight(this.map, link === undefined ? {} : { link });
    if (answer.ok) {
      this.nowSignal.value = answer.value;
      this.aboutSignal.value = link;
    }
  }
}
