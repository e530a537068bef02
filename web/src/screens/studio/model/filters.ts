import type { MapReader } from "../../../map/selectors";
import type { Actor, Link } from "../../../protocol/elements";
import { evidenceOf } from "./defaults";

/** The stage of actors that have none. Not an id, so no real stage can be meant. */
export const noStage = "";

export type FilterSet = "actorTypes" | "linkTypes" | "stages" | "evidence";

/** What is switched off. A kind that appears on the map later is shown. */
export interface Filters {
  readonly actorTypes: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  /** Whether what is switched off stays on the map in pale. */
  readonly fade: boolean;
}

export const noFilters: Filters = {
  actorTypes: new Set(),
  linkTypes: new Set(),
  stages: new Set(),
  evidence: new Set(),
  fade: true,
};

export interface Passing {
  readonly actors: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** The ids of what passes the filters. A link passes only with both its ends. */
export function passing(map: MapReader, filters: Filters): Passing {
  const actors = new Set<string>();
  for (const actor of map.all("actor").values()) {
    if (actorPasses(actor, filters)) {
      actors.add(actor.id);
    }
  }
  const links = new Set<string>();
  for (const link of map.all("link").values()) {
    if (linkPasses(link, filters) && actors.has(link.source) && actors.has(link.target)) {
      links.add(link.id);
    }
  }
  return { actors, links };
}

export function isFiltering(filters: Filters): boolean {
  return (
    filters.actorTypes.size > 0 || filters.linkTypes.size > 0 || filters.stages.size > 0 || filters.evidence.size > 0
  );
}

/** Switches values of one set on or off together, as the box of a family does. */
export function switchValues(filters: Filters, set: FilterSet, values: Iterable<string>, on: boolean): Filters {
  const off = new Set(filters[set]);
  for (const value of values) {
    if (on) {
      off.delete(value);
    } else {
      off.add(value);
    }
  }
  return { ...filters, [set]: off };
}

export function resetFilters(filters: Filters): Filters {
  return { ...noFilters, fade: filters.fade };
}

/** "some" when a family has kinds that are on and kinds that are off. */
export function switchState(off: ReadonlySet<string>, values: readonly string[]): "on" | "off" | "some" {
  const count = values.filter((value) => off.has(value)).length;
  if (count === 0) {
    return "on";
  }
  return count === values.length ? "off" : "some";
}

export function stagesOf(actor: Actor): readonly string[] {
  const stages = (actor.stages ?? []).map((share) => share.stage);
  return stages.length === 0 ? [noStage] : stages;
}

function actorPasses(actor: Actor, filters: Filters): boolean {
  return (
    !filters.actorTypes.has(actor.type) &&
    !filters.evidence.has(evidenceOf(actor)) &&
    stagesOf(actor).some((stage) => !filters.stages.has(stage))
  );
}

function linkPasses(link: Link, filters: Filters): boolean {
  return !filters.linkTypes.has(link.type) && !filters.evidence.has(evidenceOf(link));
}
