import type { AnalysisResult } from "../../../protocol/analyses";

/** The positions in the flow of knowledge, as the method numbers them from 1. */
export const positions = ["source", "mutualExchanger", "absorber", "isolated"] as const;
export type Position = (typeof positions)[number];

const levels = ["lowOpenness", "mediumOpenness", "highOpenness"] as const;
const unknown = "unknownOpenness";
export type Openness = (typeof levels)[number] | typeof unknown;

/** The roles, as the method numbers them from 1. */
const roles = [
  "gatekeeper",
  "activeExchanger",
  "weakExchanger",
  "externalStar",
  "isolatedFirm",
  "localSource",
  "localAbsorber",
  "openIsolate",
] as const;
export type Role = (typeof roles)[number];

/** One firm in the flow of knowledge. */
export interface Knower {
  readonly id: string;
  readonly position: Position;
  readonly openness: Openness;
  /** Missing when nobody knows how open it is. */
  readonly role: Role | undefined;
  readonly received: number;
  readonly given: number;
  /** Sources of knowledge outside the cluster; null when nobody knows. */
  readonly outside: number | null;
}

export interface Cell {
  readonly position: Position;
  readonly openness: Openness;
  /** What a firm of this cell is called; two names where it hangs on how much it exchanges. */
  readonly roles: readonly Role[];
  readonly members: readonly Knower[];
}

export interface KnowledgeGrid {
  readonly columns: readonly Openness[];
  readonly rows: readonly { readonly position: Position; readonly cells: readonly Cell[] }[];
  readonly knowers: readonly Knower[];
  /** Where openness is cut; undefined where nobody reaches a level. */
  readonly cuts: { readonly medium: number | undefined; readonly high: number | undefined };
}

/** Reads the grid of Giuliani and Bell out of a result; undefined when nobody could be placed. */
export function knowledgeGrid(result: AnalysisResult | undefined): KnowledgeGrid | undefined {
  const knowers = (result?.values ?? []).flatMap((row) => knowerOf(row) ?? []);
  if (knowers.length === 0) {
    return undefined;
  }
  const columns = [...levels, ...(knowers.some(({ openness }) => openness === unknown) ? [unknown as Openness] : [])];
  const rows = positions.map((position) => ({
    position,
    cells: columns.map((openness) => cellOf(position, openness, knowers)),
  }));
  const figure = (name: string) => result?.figures.find((each) => each.name === name)?.value;
  return { columns, rows, knowers, cuts: { medium: figure("mediumFrom"), high: figure("highFrom") } };
}

/** The key of a cell, for remembering which one is chosen. */
export function cellKey({ position, openness }: Pick<Cell, "position" | "openness">): string {
  return `${position} ${openness}`;
}

function knowerOf({ id, value, more }: AnalysisResult["values"][number]): Knower | undefined {
  const position = positions[(value ?? 0) - 1];
  return position === undefined
    ? undefined
    : {
        id,
        position,
        openness: levels[(more?.["openness"] ?? 0) - 1] ?? unknown,
        role: roles[(more?.["knowledgeRole"] ?? 0) - 1],
        received: more?.["in"] ?? 0,
        given: more?.["out"] ?? 0,
        outside: more?.["outsideSources"] ?? null,
      };
}

function cellOf(position: Position, openness: Openness, knowers: readonly Knower[]): Cell {
  const members = knowers.filter((each) => each.position === position && each.openness === openness);
  return { position, openness, roles: rolesOf(position, openness), members: members.toSorted(byExchange) };
}

function byExchange(a: Knower, b: Knower): number {
  return b.given + b.received - (a.given + a.received) || (a.id < b.id ? -1 : 1);
}

function rolesOf(position: Position, openness: Openness): readonly Role[] {
  if (openness === unknown) {
    return [];
  }
  switch (position) {
    case "source":
      return [openness === "highOpenness" ? "gatekeeper" : "localSource"];
    case "mutualExchanger":
      return openness === "lowOpenness" ? ["weakExchanger"] : ["activeExchanger", "weakExchanger"];
    case "absorber":
      return [openness === "highOpenness" ? "externalStar" : "localAbsorber"];
    case "isolated":
      return [openness === "lowOpenness" ? "isolatedFirm" : "openIsolate"];
  }
}
