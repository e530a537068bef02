import { signal } from "@preact/signals";
import type { RestClient } from "../../../live/rest-client";
import type { Problem } from "../../../live/result";
import { Settled } from "../../../live/settled";
import type { ClusterPair } from "../../../protocol/clusters";
import type { MapListItem } from "../../../protocol/rest";

const parameter = "beside";

/** This map's cluster beside that of another map. */
export class Clusters {
  /** Maps that may stand beside this one, once they are known. */
  readonly maps = signal<readonly MapListItem[] | undefined>(undefined);
  /** The map that was chosen. */
  readonly other = signal<string | undefined>(undefined);
  readonly pair = signal<ClusterPair | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  private readonly map: string;
  private readonly rest: RestClient;
  private readonly asked = new Settled(() => this.compare());

  constructor(map: string, rest: RestClient) {
    this.map = map;
    this.rest = rest;
  }

  /** Finds the maps that this person may read in full; only those can be compared. */
  async list(): Promise<void> {
    const found = await this.rest.maps();
    if (found.ok) {
      this.maps.value = found.value.filter(
        ({ id, role }) => id !== this.map && (role === "facilitator" || role === "analyst"),
      );
    } else {
      this.problem.value = found.problem;
    }
  }

  /** Chooses the second map and writes it into the address, so that the view can be passed on. */
  choose(other: string): void {
    if (other !== this.other.peek()) {
      this.pair.value = undefined;
    }
    this.other.value = other;
    const query = new URLSearchParams({ map: this.map, [parameter]: other });
    history.replaceState(history.state, "", `${location.pathname}?${query}`);
  }

  /** Compares anew once news settle; what was there stays until the answer is. */
  compareSoon(): void {
    this.asked.soon();
  }

  private async compare(): Promise<void> {
    const other = this.other.peek();
    if (other === undefined) {
      return;
    }
    const found = await this.rest.beside(this.map, other);
    // A late answer about a map that is no longer chosen is dropped.
    if (other === this.other.peek()) {
      this.problem.value = found.ok ? undefined : found.problem;
      this.pair.value = found.ok ? found.value : undefined;
    }
  }
}

/** The second map that an address names. */
export function besideIn(search: string): string | undefined {
  return new URLSearchParams(search).get(parameter) ?? undefined;
}
