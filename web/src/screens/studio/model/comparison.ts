import { ElementTable } from "../../../map/element-table";
import type { MapReader } from "../../../map/selectors";
import type { ChangeKind, ComparedElement, ComparisonReport, MergeChoice } from "../../../protocol/branches";
import { elementKinds, type MapElement } from "../../../protocol/changes";
import type { Actor, Link } from "../../../protocol/elements";
import { changedFields } from "./differences";

/** What a copy is held against: the map as it was copied, or the room's map now. */
export type Against = "fork" | "room";

/** A sign for each kind of change, so that colour never stands alone. */
export const changeSigns: { readonly [K in ChangeKind]: string } = { added: "+", changed: "~", removed: "−" };

export function elementKey(element: Pick<ComparedElement, "kind" | "id">): string {
  return `${element.kind}/${element.id}`;
}

export function changeOf(element: ComparedElement, against: Against): ChangeKind | undefined {
  return against === "fork" ? element.sinceFork : element.againstRoom;
}

/** What differs from one state. */
export function differing(report: ComparisonReport, against: Against): readonly ComparedElement[] {
  return report.elements.filter((element) => changeOf(element, against) !== undefined);
}

/** How many are new, changed and gone. */
export function countChanges(
  elements: readonly ComparedElement[],
  against: Against,
): { readonly [K in ChangeKind]: number } {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const element of elements) {
    const change = changeOf(element, against);
    if (change !== undefined) {
      counts[change]++;
    }
  }
  return counts;
}

/** The fields in which the copy is other than the state it is held against. */
export function changedIn(element: ComparedElement, against: Against): readonly string[] {
  const before = against === "fork" ? element.fork : element.room;
  return before === undefined || element.copy === undefined ? [] : changedFields(before, element.copy);
}

/** Conflicts in which somebody has to choose. */
export function toDecide(report: ComparisonReport): readonly ComparedElement[] {
  return report.elements.filter(({ conflict, canTake }) => conflict !== undefined && canTake);
}

/** What a merge writes without a question. */
export function withoutQuestion(report: ComparisonReport): readonly ComparedElement[] {
  return report.elements.filter(({ merges, conflict }) => merges && conflict === undefined);
}

/** How many elements a merge takes over, with these choices. */
export function countMerged(report: ComparisonReport, choices: ReadonlyMap<string, MergeChoice>): number {
  const chosen = toDecide(report).filter((element) => choices.get(elementKey(element)) === "copy");
  return withoutQuestion(report).length + chosen.length;
}

/** Whether there is anything left that the copy has and the room has not. */
export function isTakenOver(report: ComparisonReport): boolean {
  return report.moved === 0 && report.elements.every(({ merges }) => !merges);
}

/** Two states in one drawing: the copy, and what it no longer has. */
export function unionTable(copy: MapReader, report: ComparisonReport, against: Against): ElementTable {
  const table = new ElementTable();
  for (const kind of elementKinds) {
    for (const [id, value] of copy.all(kind)) {
      table.put({ kind, id, value } as MapElement);
    }
  }
  putGone(table, report, against, "actor");
  putGone(table, report, against, "link");
  return table;
}

function putGone(table: ElementTable, report: ComparisonReport, against: Against, kind: "actor" | "link"): void {
  for (const element of differing(report, against)) {
    const value = against === "fork" ? element.fork : element.room;
    const isGone = element.kind === kind && changeOf(element, against) === "removed" && value !== undefined;
    if (isGone && (kind === "actor" || hasEnds(table, value as Link))) {
      table.put({ kind, id: element.id, value } as MapElement);
    }
  }
}

/** Links that came or went with an actor are told with it. */
export interface FoldedChange {
  readonly element: ComparedElement;
  readonly links: number;
}

/** A list in which an actor that is gone does not bury everything else under its links. */
export function folded(elements: readonly ComparedElement[], against: Against): readonly FoldedChange[] {
  const gone = new Map(
    elements
      .filter((element) => element.kind === "actor" && changeOf(element, against) === "removed")
      .map((element) => [element.id, 0]),
  );
  const kept = elements.filter((element) => {
    const actor = goneEnd(element, against, gone);
    if (actor !== undefined) {
      gone.set(actor, (gone.get(actor) ?? 0) + 1);
    }
    return actor === undefined;
  });
  return kept.map((element) => ({ element, links: element.kind === "actor" ? (gone.get(element.id) ?? 0) : 0 }));
}

function goneEnd(element: ComparedElement, against: Against, gone: ReadonlyMap<string, number>): string | undefined {
  if (element.kind !== "link" || changeOf(element, against) !== "removed") {
    return undefined;
  }
  const { source, target } = (element.fork ?? element.room) as Link;
  return [source, target].find((end) => gone.has(end));
}

/** The signs of actors and links on the map; links that went with an actor have none of their own. */
export function signsOf(report: ComparisonReport, against: Against): ReadonlyMap<string, ChangeKind> {
  return new Map(
    folded(differing(report, against), against).flatMap(({ element }) => {
      const change = changeOf(element, against);
      const isDrawn = element.kind === "actor" || element.kind === "link";
      return isDrawn && change !== undefined ? [[element.id, change] as const] : [];
    }),
  );
}

/** The element as it is, or was when it is gone. */
export function shownValue(element: ComparedElement): object | undefined {
  return element.copy ?? element.fork ?? element.room;
}

function hasEnds(table: ElementTable, link: Link): boolean {
  const has = (id: string): boolean => (table.get("actor", id) as Actor | undefined) !== undefined;
  return has(link.source) && has(link.target);
}

/** Fields that the copy wrote and that read otherwise in the room, as far as a word or a number says it. */
export function contradictions(
  element: ComparedElement,
): readonly { readonly field: string; readonly room: string; readonly copy: string }[] {
  const [room, copy] = [element.room, element.copy].map((side) => new Map<string, unknown>(Object.entries(side ?? {})));
  return changedIn(element, "room").flatMap((field) => {
    const [here, there] = [plain(room?.get(field)), plain(copy?.get(field))];
    return changedIn(element, "fork").includes(field) && here !== undefined && there !== undefined
      ? [{ field, room: here, copy: there }]
      : [];
  });
}

function plain(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
