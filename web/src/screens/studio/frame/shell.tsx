import { useEffect } from "preact/hooks";
import { BranchBanner } from "../branch/branch-banner";
import { CompareView } from "../branch/compare-view";
import { MapCentre } from "../centre/map-centre";
import { ClustersView } from "../clusters/clusters-view";
import { FilterPanel } from "../filters/filter-panel";
import { GapsView } from "../gaps/gaps-view";
import { Inspector } from "../inspector/inspector";
import { KnowledgeView } from "../knowledge/knowledge-view";
import { MatrixView } from "../matrix/matrix-view";
import { MeasuresView } from "../measures/measures-view";
import { ConfirmUndo } from "../notices/confirm-undo";
import { NoticeList } from "../notices/notice-list";
import { PlanView } from "../plan/plan-view";
import { LazyQuestions } from "../questions/lazy-questions";
import { SpreadForm } from "../spread/spread-form";
import { SpreadView } from "../spread/spread-view";
import { useStudio } from "../state/context";
import type { StudioView } from "../state/studio";
import { TableView } from "../table/table-view";
import { Footer } from "./footer";
import { PastBanner } from "./past-banner";
import { studioKeys } from "./studio-keys";
import { TopBar } from "./top-bar";

/** The studio: bar, filters, centre, inspector, footer. */
export function Shell() {
  const studio = useStudio();
  const { title } = studio;
  useEffect(() => {
    const keys = studioKeys(studio);
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);
  useEffect(() => {
    document.title = title.value === "" ? "ClusterGraph" : `${title.value} · ClusterGraph`;
  }, [title.value]);
  return (
    <div
      class={`shell ${studio.past.shown.value === null ? "" : "in-past"} ${studio.branch.origin.value === undefined ? "" : "in-branch"} ${isWide(studio.view.value) ? "comparing" : ""}`}
    >
      <TopBar />
      <BranchBanner />
      {studio.view.value === "spread" ? <SpreadForm /> : <FilterPanel />}
      <main class="centre">
        <PastBanner />
        <Centre />
      </main>
      <Inspector />
      <Footer />
      <NoticeList />
      <ConfirmUndo />
    </div>
  );
}

/** Comparisons take the place of the panels beside them where there is little room. */
function isWide(view: StudioView): boolean {
  return view === "compare" || view === "clusters";
}

function Centre() {
  const studio = useStudio();
  switch (studio.view.value) {
    case "table":
      return <TableView />;
    case "matrix":
      return <MatrixView />;
    case "measures":
      return <MeasuresView />;
    case "knowledge":
      return <KnowledgeView />;
    case "plan":
      return <PlanView />;
    case "spread":
      return <SpreadView />;
    case "gaps":
      return <GapsView />;
    case "compare":
      return <CompareView />;
    case "clusters":
      return <ClustersView />;
    case "questions":
      return <LazyQuestions />;
    default:
      return <MapCentre />;
  }
}
