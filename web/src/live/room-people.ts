import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Person, PresenceNews } from "../protocol/wire";

/** Who is in the room, as far as this client has heard. */
export class RoomPeople {
  readonly me: ReadonlySignal<Person>;
  readonly presence: ReadonlySignal<PresenceNews>;
  /** Nicknames by participant id. */
  readonly nicks: ReadonlySignal<ReadonlyMap<string, string>>;

  private readonly meSignal: Signal<Person>;
  private readonly presenceSignal = signal<PresenceNews>({ online: 0, people: [] });
  private readonly nicksSignal = signal<ReadonlyMap<string, string>>(new Map());

  constructor(me: Person) {
    this.meSignal = signal(me);
    this.me = this.meSignal;
    this.presence = this.presenceSignal;
    this.nicks = this.nicksSignal;
  }

  iAm(person: Person): void {
    this.meSignal.value = person;
    this.learn([person]);
  }

  learn(people: readonly Person[]): void {
    this.nicksSignal.value = new Map([
      ...this.nicksSignal.peek(),
      ...people.map(({ id, nick }) => [id, nick] as const),
    ]);
  }

  present(news: PresenceNews): void {
    this.presenceSignal.value = news;
    this.learn(news.people);
  }
}
