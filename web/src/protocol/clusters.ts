import type { AnalysisResult, LiveMeasure } from "./analyses";
import type { NamesByLanguage } from "./elements";

/** Two clusters side by side: mirrors ClusterGraph.Server.Clusters. */

export type StageStatus = "covered" | "thin" | "external" | "whiteSpot" | "notAsked" | "excluded";

export interface ClusterStage {
  readonly id: string;
  readonly name: string;
  readonly names?: NamesByLanguage;
  readonly kind: "chain" | "support";
  readonly status: StageStatus;
  /** Actors of the cluster that do it. */
  readonly local: number;
  /** Outsiders that do it for the cluster. */
  readonly outside: number;
}

export interface ClusterSide {
  readonly id: string;
  readonly title: string;
  readonly rev: number;
  readonly actors: number;
  readonly links: number;
  /** From the inputs on; empty where the map has no chain. */
  readonly stages: readonly ClusterStage[];
  readonly measures: readonly LiveMeasure[];
}

export interface ClusterPair {
  /** Seen from the first. */
  readonly comparison: AnalysisResult;
  readonly first: ClusterSide;
  readonly second: ClusterSide;
}
