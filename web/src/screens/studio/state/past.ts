import { signal } from "@preact/signals";
import type { RestClient } from "../../../live/rest-client";
import { ElementTable } from "../../../map/element-table";
import type { ChangeKind } from "../../../protocol/branches";
import { common } from "../texts";
import type { Notices } from "./notices";

export interface ShownPast {
  readonly rev: number;
  /** The name of the mark that was chosen. */
  readonly name?: string;
  readonly table: ElementTable;
  /** What differs from another state, when this is a comparison: by the id of the actor or link. */
  readonly signs?: ReadonlyMap<string, ChangeKind>;
}

/** Looking at an earlier revision, without changing anything. */
export class Past {
  readonly shown = signal<ShownPast | null>(null);
  readonly loading = signal(false);
  private readonly map: string;
  private readonly rest: RestClient;
  private readonly notices: Notices;

  constructor(map: string, rest: RestClient, notices: Notices) {
    this.map = map;
    this.rest = rest;
    this.notices = notices;
  }

  async lookAt(rev: number, name?: string): Promise<void> {
    this.loading.value = true;
    const result = await this.rest.snapshot(this.map, rev);
    this.loading.value = false;
    if (result.ok) {
      const table = ElementTable.of(result.value.elements);
      this.shown.value = { rev: result.value.rev, table, ...(name === undefined ? {} : { name }) };
    } else {
      this.notices.keep(common(`error.${result.problem.code}`), "bad");
    }
  }

  /** Shows a comparison: two states in one drawing. */
  compare(rev: number, table: ElementTable, signs: ReadonlyMap<string, ChangeKind>): void {
    this.shown.value = { rev, table, signs };
  }

  backToNow(): void {
    this.shown.value = null;
  }
}
