import { signal } from "@preact/signals";
import type { Sorting } from "../model/sort";

/** How one table is looked at. Kept while another view is shown. */
export class TableState {
  readonly sorting = signal<Sorting | undefined>(undefined);
  readonly typed = signal("");
  readonly page = signal(0);
  /** Columns switched on or off by hand; the others follow their default. */
  readonly columns = signal<ReadonlyMap<string, boolean>>(new Map());

  switchColumn(id: string, on: boolean): void {
    this.columns.value = new Map([...this.columns.peek(), [id, on]]);
  }
}
