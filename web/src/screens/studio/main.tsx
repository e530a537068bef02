import { render } from "preact";
import "./frame/shell.css";
import "./frame/top-bar.css";
import "./parts/panels.css";
import "./filters/filters.css";
import "./centre/centre.css";
import "./table/table.css";
import "./inspector/inspector.css";
import "./inspector/details.css";
import "./frame/footer.css";
import "./measures/measures.css";
import "./knowledge/knowledge.css";
import "./spread/spread.css";
import "./plan/plan.css";
import "./gaps/gaps.css";
import "./branch/branch.css";
import "./clusters/clusters.css";
import "../../reports/findings.css";
import "../../reports/spread/player.css";
import "./notices/notices.css";
import "./frame/door.css";
import "../../viewer/viewer.css";
import { preferredLanguage, useLanguage } from "../../i18n/translate";
import { RestClient } from "../../live/rest-client";
import { takeEntrance } from "../../live/session";
import { analysisAreas } from "../../reports/analysis-words";
import { StudioApp } from "./frame/studio-app";

const root = document.getElementById("app");
if (root !== null) {
  const entrance = takeEntrance(location, history);
  void useLanguage(preferredLanguage(), [
    "common",
    "viewer",
    "studio",
    "branch",
    "clusters",
    "report",
    ...analysisAreas,
  ]).then(() => render(<StudioApp rest={new RestClient()} entrance={entrance} />, root));
}
