import { type MapReader, stagesInOrder } from "../../../map/selectors";
import type { EvidenceMark, Stage } from "../../../protocol/elements";
import { evidenceMarks, evidenceOf } from "./defaults";
import { noStage, stagesOf } from "./filters";
import { actorFamilyOf, linkFamilyOf, type TypeBook } from "./type-book";

export interface TypeCount {
  readonly id: string;
  readonly count: number;
}

export interface FamilyCount extends TypeCount {
  /** Kinds of this family that are on the map. */
  readonly types: readonly TypeCount[];
}

export interface StageCount extends TypeCount {
  /** Absent for actors without a stage. */
  readonly stage?: Stage;
}

export interface EvidenceCount {
  readonly id: EvidenceMark;
  readonly count: number;
}

/** What can be filtered by, with how many there are of each. */
export interface Facets {
  readonly actors: readonly FamilyCount[];
  readonly links: readonly FamilyCount[];
  readonly stages: readonly StageCount[];
  readonly evidence: readonly EvidenceCount[];
}

export function facetsOf(map: MapReader, book: TypeBook): Facets {
  const actors = [...map.all("actor").values()];
  const links = [...map.all("link").values()];
  return {
    actors: families(
      tally(actors.map((actor) => actor.type)),
      (type) => actorFamilyOf(book, type),
      [...book.actorFamilies.keys()],
      [...book.actorTypes.keys()],
    ),
    links: families(
      tally(links.map((link) => link.type)),
      (type) => linkFamilyOf(book, type),
      [...book.linkFamilies.keys()],
      [...book.linkTypes.keys()],
    ),
    stages: stageCounts(map, tally(actors.flatMap((actor) => [...stagesOf(actor)]))),
    evidence: evidenceCounts(tally([...actors, ...links].map(evidenceOf))),
  };
}

function families(
  counts: ReadonlyMap<string, number>,
  familyOf: (type: string) => string,
  familyOrder: readonly string[],
  typeOrder: readonly string[],
): FamilyCount[] {
  const grouped = new Map<string, TypeCount[]>();
  for (const [id, count] of counts) {
    const family = familyOf(id);
    grouped.set(family, [...(grouped.get(family) ?? []), { id, count }]);
  }
  const typePlace = placeIn(typeOrder);
  const familyPlace = placeIn(familyOrder);
  return [...grouped]
    .map(([id, types]) => ({
      id,
      count: types.reduce((sum, type) => sum + type.count, 0),
      types: types.sort((a, b) => typePlace(a.id) - typePlace(b.id) || a.id.localeCompare(b.id)),
    }))
    .sort((a, b) => familyPlace(a.id) - familyPlace(b.id) || a.id.localeCompare(b.id));
}

function stageCounts(map: MapReader, counts: ReadonlyMap<string, number>): StageCount[] {
  const known: StageCount[] = stagesInOrder(map).map((stage) => ({
    id: stage.id,
    count: counts.get(stage.id) ?? 0,
    stage,
  }));
  const without = counts.get(noStage) ?? 0;
  return without > 0 && known.length > 0 ? [...known, { id: noStage, count: without }] : known;
}

function evidenceCounts(counts: ReadonlyMap<string, number>): EvidenceCount[] {
  return evidenceMarks.filter((mark) => counts.has(mark)).map((mark) => ({ id: mark, count: counts.get(mark) ?? 0 }));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function placeIn(order: readonly string[]): (id: string) => number {
  const places = new Map(order.map((id, index) => [id, index]));
  return (id) => places.get(id) ?? order.length;
}
