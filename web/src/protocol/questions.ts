/** A question that can be asked of the stored graph of a map. */
export interface GraphQuestion {
  readonly name: string;
  /** In Cypher, with `$mapId` for the map. */
  readonly query: string;
}

export type GraphCell = string | number | boolean | null | readonly GraphCell[];

/** What the stored graph answers. */
export interface GraphAnswer {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly GraphCell[])[];
  /** Whether there were more rows than are given. */
  readonly isCut: boolean;
}
