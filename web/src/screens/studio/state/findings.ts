import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { Insights } from "../../../live/insights";
import type { RestClient } from "../../../live/rest-client";
import type { MapStore } from "../../../map/map-store";
import type { Finding } from "../../../protocol/analyses";
import { type FindingPlaces, findingKey, findingsOf, type Ghost, ghostsOf, placesOf } from "../../../reports/finding";
import { type Poverty, povertyOf } from "../../../reports/poverty";

interface Shown {
  readonly finding: Finding;
  readonly places: FindingPlaces;
  readonly ghosts: readonly Ghost[];
}

/** What the rules find on the live map, and which of it the map shows. */
export class Findings {
  /** Undefined until the first answer. */
  readonly all: ReadonlySignal<readonly Finding[] | undefined>;
  /** The finding on the map; it follows the map and goes when it no longer holds. */
  readonly onMap: ReadonlySignal<Shown | undefined>;
  /** Poverty of stages and groups, as this person may see it. */
  readonly poverty: ReadonlySignal<Poverty | undefined>;
  private readonly insights: Insights;
  private readonly chosen = signal<string | undefined>(undefined);
  private readonly toMap: (view: "map" | "chain") => void;
  private stop: (() => void) | undefined;

  constructor(map: string, rest: RestClient, store: MapStore, toMap: (view: "map" | "chain") => void) {
    this.insights = new Insights(rest, map, { version: store.version, link: signal(undefined) });
    this.toMap = toMap;
    this.all = computed(() => {
      const now = this.insights.now.value;
      return now === undefined ? undefined : findingsOf(now);
    });
    this.poverty = computed(() => povertyOf(this.insights.now.value, store));
    this.onMap = computed(() => {
      const finding = this.all.value?.find((each) => findingKey(each) === this.chosen.value);
      return finding === undefined ? undefined : { finding, places: placesOf(finding), ghosts: ghostsOf(finding) };
    });
  }

  /** Follows the map from the first look on. */
  begin(): void {
    this.stop ??= this.insights.follow();
  }

  show(finding: Finding): void {
    this.chosen.value = findingKey(finding);
    // A stage is a lane of the chain, and nothing on the free map.
    this.toMap(finding.about.some(({ kind }) => kind === "stage") ? "chain" : "map");
  }

  hide(): void {
    this.chosen.value = undefined;
  }

  close(): void {
    this.stop?.();
  }
}
