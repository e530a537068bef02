import { useEffect } from "preact/hooks";
import type { Problem } from "../../../live/result";
import type { AnalysisResult } from "../../../protocol/analyses";
import type { ClusterPair } from "../../../protocol/clusters";
import { caveatText, figureText, methodDefinition, sentenceText, termTitle } from "../../../reports/analysis-words";
import { findingKey } from "../../../reports/finding";
import { FindingCard } from "../../../reports/finding-card";
import { BackToChain } from "../parts/back-to-chain";
import { useStudio } from "../state/context";
import { beside, common, t } from "../texts";
import { FigureTable } from "./figure-table";
import { LaneTable } from "./lane-table";
import { OtherMap } from "./other-map";
import { SupportTable } from "./support-table";

/** This cluster and that of another map: their chains lane beside lane, then number beside number. */
export function ClustersView() {
  const studio = useStudio();
  const { clusters } = studio;
  const rev = studio.room.store.revision.value;
  const other = clusters.other.value;
  useEffect(() => {
    void clusters.list();
    void studio.analyses.load();
  }, []);
  useEffect(() => clusters.compareSoon(), [rev, other]);
  const [pair, problem] = [clusters.pair.value, clusters.problem.value];
  return (
    <section class="clusters" aria-label={beside("title")}>
      <header class="clusters-head">
        <h2>{beside("title")}</h2>
        <OtherMap />
        <BackToChain />
      </header>
      {problem === undefined ? null : (
        <p class="fault" role="alert">
          {problemText(problem)}
        </p>
      )}
      {pair === undefined ? (
        <p class="faint">
          {other === undefined ? beside("choose.text") : problem === undefined ? common("loading") : ""}
        </p>
      ) : (
        <Comparison pair={pair} />
      )}
    </section>
  );
}

function Comparison({ pair }: { readonly pair: ClusterPair }) {
  return (
    <>
      <Difference result={pair.comparison} />
      <LaneTable pair={pair} />
      <SupportTable pair={pair} />
      <FigureTable pair={pair} />
      {pair.comparison.findings.length === 0 ? null : (
        <section class="clusters-part">
          <h3>{beside("findings")}</h3>
          <ul class="cluster-findings">
            {pair.comparison.findings.map((finding) => (
              <li key={findingKey(finding)}>
                <FindingCard finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What the method says of the two chains: one sentence, what it left out, and how it is defined. */
function Difference({ result }: { readonly result: AnalysisResult }) {
  const studio = useStudio();
  const method = studio.analyses.methods.value.find(({ name }) => name === result.method);
  const overlap = result.figures.find(({ name }) => name === "jaccard");
  return (
    <div class="clusters-said" aria-live="polite">
      <p class="result-sentence">{sentenceText(result.sentence)}</p>
      {overlap?.value === undefined ? null : (
        <p class="faint">
          {termTitle("jaccard")}: {figureText(overlap)}
        </p>
      )}
      {result.caveats
        .filter(({ count }) => count !== undefined)
        .map((caveat) => (
          <p key={caveat.code + caveat.text} class="faint">
            {caveat.code === "NOT_ASKED"
              ? beside("notCompared", { count: caveat.count ?? 0 })
              : caveatText(caveat.code, caveat.text)}
          </p>
        ))}
      {method === undefined ? null : (
        <details class="result-definition">
          <summary>{t("measures.definition")}</summary>
          <p>{methodDefinition(method)}</p>
          <p class="faint">{method.source}</p>
        </details>
      )}
    </div>
  );
}

/** What to do about it is said in the words of this view where there are some. */
function problemText(problem: Problem): string {
  switch (problem.code) {
    case "not_found":
      return beside("problem.notFound");
    case "forbidden":
      return beside("problem.forbidden");
    case "invalid_field":
      return beside("problem.same");
    default:
      return common(`error.${problem.code}`);
  }
}
