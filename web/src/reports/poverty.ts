import type { MapReader } from "../map/selectors";
import type { Insight, ResultTable } from "../protocol/analyses";

/** The worst that is said of a stage; "unknown" where too little is known to say anything. */
export type PovertyLevel = "poor" | "vulnerable" | "notFlagged" | "unknown";

/** How many points of the chain stand at a stage, by what is said of them. */
export interface StagePoverty {
  readonly level: PovertyLevel;
  readonly poor: number;
  readonly vulnerable: number;
}

/** Poverty as it may be shown: stages and groups, never a person. */
export interface Poverty {
  /** By the id of the stage; every stage of the chain has an entry. */
  readonly stages: ReadonlyMap<string, StagePoverty>;
  readonly groups: ReadonlyMap<string, "poor" | "vulnerable">;
}

const method = "poverty-nodes";
const flags: { readonly [rule: string]: "poor" | "vulnerable" } = {
  poorNode: "poor",
  vulnerableNode: "vulnerable",
};

/** Reads the poverty layer out of what this audience may see; undefined before the first answer. */
export function povertyOf(insight: Insight | undefined, map: MapReader): Poverty | undefined {
  const measure = insight?.measures.find((each) => each.method === method);
  if (insight === undefined) {
    return undefined;
  }
  const groups = (measure?.findings ?? []).flatMap(({ rule, about }) => {
    const [subject] = about;
    const level = flags[rule];
    // Single actors are flagged together by their type, and stand on the map without a sign.
    const isGroup = subject?.kind === "actor" && map.get("actor", subject.id)?.kind === "group";
    return subject !== undefined && level !== undefined && isGroup ? [[subject.id, level] as const] : [];
  });
  const stages = [...map.all("stage").values()].map(({ id, name }) => [id, stageOf(measure?.table, name)] as const);
  return { stages: new Map(stages), groups: new Map(groups) };
}

/** The engine names stages by their first name, whatever language is shown. */
function stageOf(table: ResultTable | undefined, name: string): StagePoverty {
  const cells = table?.cells[table.rows.indexOf(name)] ?? [];
  const count = (column: string): number => cells[table?.columns.indexOf(column) ?? -1] ?? 0;
  const [poor, vulnerable] = [count("poor"), count("vulnerable")];
  const calm = count("notFlagged") > 0 ? "notFlagged" : "unknown";
  return { level: poor > 0 ? "poor" : vulnerable > 0 ? "vulnerable" : calm, poor, vulnerable };
}
