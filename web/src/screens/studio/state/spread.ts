import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RestClient } from "../../../live/rest-client";
import type { SpreadKind } from "../../../protocol/elements";
import { type Playback, playbackOf } from "../../../reports/spread/playback";
import { Analyses } from "./analyses";
import { Player } from "./player";

/** The methods whose results can be played. */
export const playable: readonly SpreadKind[] = ["cascade", "threshold", "epidemic", "exposure"];

/** Something that spreads over the map: how, from whom, and where its playing stands. */
export class Spread {
  readonly method = signal<SpreadKind>("cascade");
  /** Who begins. */
  readonly seeds = signal<readonly string[]>([]);
  /** What else is set, by method; what is not said takes its default. */
  readonly settings = signal<Readonly<Partial<Record<SpreadKind, Readonly<Record<string, string>>>>>>({});
  readonly run: Analyses;
  /** The choice of who should begin. */
  readonly choice: Analyses;
  readonly playback: ReadonlySignal<Playback | undefined>;
  readonly player: Player;

  constructor(map: string, rest: RestClient, revision: { readonly value: number }) {
    this.run = new Analyses(map, rest, revision);
    this.choice = new Analyses(map, rest, revision);
    this.playback = computed(() => playbackOf(this.run.shown.value?.result));
    this.player = new Player(computed(() => this.playback.value?.steps.length ?? 0));
  }

  choose(method: SpreadKind): void {
    this.method.value = method;
    this.run.clear();
    this.player.to(0);
  }

  set(name: string, value: string): void {
    const method = this.method.peek();
    const before = this.settings.peek();
    this.settings.value = { ...before, [method]: { ...before[method], [name]: value } };
  }

  toggleSeed(actor: string): void {
    const { value } = this.seeds;
    this.seeds.value = value.includes(actor) ? value.filter((each) => each !== actor) : [...value, actor];
  }

  /** Computes, and plays from the beginning once there is something to play. */
  async start(): Promise<void> {
    const method = this.method.peek();
    const begins = method === "exposure" ? {} : { seeds: this.seeds.peek().join(",") };
    this.player.to(0);
    await this.run.start({ method, settings: { ...this.settings.peek()[method], ...begins } });
    if (this.playback.peek() !== undefined && this.run.problem.peek() === null) {
      this.player.play();
    }
  }

  /** Takes those who would reach the most, by the method of seed selection. */
  async chooseBest(count: number): Promise<void> {
    const { layer, spreads, probability } = this.settings.peek()[this.method.peek()] ?? {};
    const shared = Object.entries({ layer, spreads, probability }).filter(([, value]) => value !== undefined);
    const model = this.method.peek() === "threshold" ? "threshold" : "cascade";
    await this.choice.start({
      method: "seed-selection",
      settings: { ...Object.fromEntries(shared), k: `${count}`, model } as Readonly<Record<string, string>>,
    });
    const best = this.choice.shown.peek()?.result.groups.find(({ kind }) => kind === "seedSet");
    if (best !== undefined && this.choice.problem.peek() === null) {
      this.seeds.value = best.members;
    }
    // It answered its question; a change of the map must not put it again.
    this.choice.request.value = null;
  }

  close(): void {
    this.player.close();
    this.run.close();
    this.choice.close();
  }
}
