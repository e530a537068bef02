import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { RestClient } from "../../../live/rest-client";
import { success } from "../../../live/result";
import type { MapStore } from "../../../map/map-store";
import { mapInfo } from "../../../map/selectors";
import type { Insight } from "../../../protocol/analyses";
import type { BranchItem, ComparisonReport, MergeAnswer, MergeChoice } from "../../../protocol/branches";
import type { MapOrigin } from "../../../protocol/elements";
import { type Against, elementKey, signsOf, toDecide, unionTable } from "../model/comparison";
import { common } from "../texts";
import type { Notices } from "./notices";
import type { Past } from "./past";

/** A merge that the next studio on the room's map may take back; it outlives the change of page. */
const rememberedAt = "clustergraph.merged.";

/** What-if copies: of this map, or this map as one of them. */
export class Branch {
  /** Where this map comes from, when it is a copy. */
  readonly origin: ReadonlySignal<MapOrigin | undefined>;
  readonly copies = signal<readonly BranchItem[] | undefined>(undefined);
  readonly report = signal<ComparisonReport | undefined>(undefined);
  /** The numbers of each state that the copy is held against, and of the copy. */
  readonly numbers = signal<(Readonly<Record<Against, Insight>> & { readonly copy: Insight }) | undefined>(undefined);
  readonly choices = signal<ReadonlyMap<string, MergeChoice>>(new Map());
  readonly against = signal<Against>("fork");
  /** What was just taken over. */
  readonly merged = signal<MergeAnswer | undefined>(undefined);
  readonly working = signal(false);
  private readonly map: string;
  private readonly rest: RestClient;
  private readonly store: MapStore;
  private readonly past: Past;
  private readonly notices: Notices;

  constructor(map: string, rest: RestClient, store: MapStore, past: Past, notices: Notices) {
    this.map = map;
    this.rest = rest;
    this.store = store;
    this.past = past;
    this.notices = notices;
    this.origin = computed(() => {
      void store.version.value;
      return mapInfo(store)?.origin;
    });
  }

  /** Makes a copy; gives its id. */
  async make(): Promise<string | undefined> {
    this.working.value = true;
    const made = await this.rest.makeBranch(this.map);
    this.working.value = false;
    if (made.ok) {
      return made.value.id;
    }
    this.notices.keep(common(`error.${made.problem.code}`), "bad");
    return undefined;
  }

  async list(): Promise<void> {
    const found = await this.rest.branches(this.map);
    this.copies.value = found.ok ? found.value : [];
  }

  /** Compares anew; choices for what is still to be decided stay. */
  async compare(): Promise<void> {
    const origin = this.origin.peek();
    if (origin === undefined) {
      return;
    }
    this.working.value = true;
    const report = await this.rest.comparison(this.map);
    if (report.ok) {
      const open = new Set(toDecide(report.value).map(elementKey));
      this.report.value = report.value;
      this.choices.value = new Map([...this.choices.peek()].filter(([key]) => open.has(key)));
    } else {
      this.notices.keep(common(`error.${report.problem.code}`), "bad");
    }
    // The copy as it was made never changes.
    const known = this.numbers.peek()?.fork;
    const [fork, room, copy] = await Promise.all([
      known === undefined ? this.rest.insight(this.map, { rev: 0 }) : success(known),
      this.rest.insight(origin.map),
      this.rest.insight(this.map),
    ]);
    if (fork.ok && room.ok && copy.ok) {
      this.numbers.value = { fork: fork.value, room: room.value, copy: copy.value };
    }
    this.working.value = false;
  }

  choose(key: string, choice: MergeChoice): void {
    this.choices.value = new Map([...this.choices.peek(), [key, choice]]);
  }

  /** Both states in one drawing, until somebody goes back. */
  showOnMap(): void {
    const report = this.report.peek();
    if (report !== undefined) {
      const against = this.against.peek();
      this.past.compare(report.copyRev, unionTable(this.store, report, against), signsOf(report, against));
    }
  }

  /** Takes the copy over; compares again whatever comes of it. */
  async merge(): Promise<void> {
    const report = this.report.peek();
    if (report === undefined) {
      return;
    }
    this.working.value = true;
    const { copyRev, roomRev, parent } = report;
    const done = await this.rest.mergeBranch(this.map, {
      copyRev,
      roomRev,
      choices: Object.fromEntries(this.choices.peek()),
    });
    if (done.ok) {
      this.merged.value = done.value;
      keepMerge(parent, done.value.rev);
    } else {
      this.notices.keep(common(`error.${done.problem.code}`), "bad");
    }
    await this.compare();
  }

  /** Deletes the copy; true when it is gone. */
  async discard(): Promise<boolean> {
    const done = await this.rest.discardBranch(this.map);
    if (!done.ok) {
      this.notices.keep(common(`error.${done.problem.code}`), "bad");
    }
    return done.ok;
  }
}

/** The revision of a merge that this browser made on a map just before; asked once. */
export function takeMerge(map: string): number | undefined {
  try {
    const kept = sessionStorage.getItem(rememberedAt + map);
    sessionStorage.removeItem(rememberedAt + map);
    return kept === null ? undefined : Number(kept);
  } catch {
    // Storage can be switched off; the merge is then taken back from the history.
    return undefined;
  }
}

function keepMerge(map: string, rev: number): void {
  try {
    sessionStorage.setItem(rememberedAt + map, String(rev));
  } catch {
    // Nothing depends on it but the shorter way to undo.
  }
}
