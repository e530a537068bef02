import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { AnalysisResult } from "../../../protocol/analyses";
import { caveatText, methodDefinition, sentenceText } from "../../../reports/analysis-words";
import { MethodForm } from "../measures/method-form";
import { RankingTable } from "../measures/ranking-table";
import { type Cell, cellKey, type KnowledgeGrid, knowledgeGrid } from "../model/knowledge";
import { useStudio } from "../state/context";
import { common, t } from "../texts";
import { CellMembers } from "./cell-members";
import { RoleGrid } from "./role-grid";
import { RoleScatter } from "./role-scatter";

const method = "knowledge-roles";

/** Who brings knowledge in and passes it on: the grid of roles, and every firm in it as a point. */
export function KnowledgeView() {
  const studio = useStudio();
  const analyses = studio.roles;
  useEffect(() => {
    void studio.analyses.load();
    if (analyses.request.peek() === null) {
      void analyses.start({ method, settings: {} });
    }
  }, []);
  const grid = useComputed(() => knowledgeGrid(analyses.shown.value?.result)).value;
  const result = analyses.shown.value?.result;
  return (
    <section class="knowledge" aria-label={t("view.knowledge")}>
      <header class="knowledge-head">
        <div>
          <Headline result={result} isEmpty={grid === undefined} />
        </div>
        <Settings />
      </header>
      {result === undefined || grid === undefined ? null : <Pictures result={result} grid={grid} />}
    </section>
  );
}

/** What came of it in one sentence, or what is missing for it. */
function Headline({ result, isEmpty }: { readonly result: AnalysisResult | undefined; readonly isEmpty: boolean }) {
  const problem = useStudio().roles.problem.value;
  // The method refuses a map without any link of knowledge; to the reader that is the same as finding none.
  const isMissing = problem?.code === "not_found" || (problem === null && result !== undefined && isEmpty);
  if (problem !== null && !isMissing) {
    return (
      <p class="measure-problem" role="alert">
        {common(`error.${problem.code}`)} <bdi lang="en">{problem.message}</bdi>
      </p>
    );
  }
  const found = result === undefined ? t("knowledge.looking") : sentenceText(result.sentence);
  return (
    <p class="result-sentence" aria-live="polite">
      {isMissing ? t("knowledge.none") : found}
    </p>
  );
}

function Settings() {
  const studio = useStudio();
  const info = studio.analyses.methods.value.find(({ name }) => name === method);
  return info === undefined ? null : (
    <details class="knowledge-settings">
      <summary class="button">{t("knowledge.settings")}</summary>
      <div class="knowledge-settings-panel">
        <MethodForm method={info} analyses={studio.roles} />
        <p>{methodDefinition(info)}</p>
        <p class="faint">{info.source}</p>
      </div>
    </details>
  );
}

function Pictures({ result, grid }: { readonly result: AnalysisResult; readonly grid: KnowledgeGrid }) {
  const chosen = useSignal<string | undefined>(undefined);
  const cell = cellOf(grid, chosen.value) ?? mostTelling(grid);
  return (
    <>
      <div class="knowledge-pictures">
        <div>
          <RoleGrid
            grid={grid}
            chosen={cell}
            onChoose={(next) => {
              chosen.value = cellKey(next);
            }}
          />
          {cell === undefined ? null : <CellMembers cell={cell} />}
        </div>
        <RoleScatter grid={grid} chosen={cell} />
      </div>
      <ul class="caveats">
        {result.caveats.map((caveat) => (
          <li key={caveat.code}>{caveatText(caveat.code, caveat.text)}</li>
        ))}
      </ul>
      <details class="knowledge-table">
        <summary>{t("knowledge.table")}</summary>
        <RankingTable result={result} />
      </details>
    </>
  );
}

function cellOf(grid: KnowledgeGrid, key: string | undefined): Cell | undefined {
  return grid.rows.flatMap(({ cells }) => cells).find((cell) => cellKey(cell) === key);
}

/** What is looked at first: who brings knowledge in and passes it on, or else the fullest cell. */
function mostTelling(grid: KnowledgeGrid): Cell | undefined {
  const filled = grid.rows.flatMap(({ cells }) => cells).filter(({ members }) => members.length > 0);
  return (
    filled.find(({ roles }) => roles.includes("gatekeeper")) ??
    filled.toSorted((a, b) => b.members.length - a.members.length)[0]
  );
}
