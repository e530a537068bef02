import { LanguageChoice } from "../../../ui/language-choice";
import { BranchButton } from "../branch/branch-button";
import { ExportMenu } from "../files/export-menu";
import { OpenButton } from "../files/open-button";
import { ActorPicker } from "../parts/actor-picker";
import { useStudio } from "../state/context";
import type { StudioView } from "../state/studio";
import { t, whatIf } from "../texts";

const views = ["map", "chain", "matrix", "table", "measures", "knowledge", "spread", "gaps"] as const;

export function TopBar() {
  const studio = useStudio();
  const offered = [
    ...views,
    ...(studio.questions.value.length === 0 ? [] : ["questions" as const]),
    ...(studio.branch.origin.value === undefined ? [] : ["compare" as const]),
  ];
  return (
    <header class="top-bar">
      <h1 dir="auto" title={studio.title.value}>
        <button type="button" class="title-button" onClick={() => studio.clearSelection()}>
          {studio.title.value}
        </button>
      </h1>
      <nav class="views" aria-label={t("view.title")}>
        {offered.map((view) => (
          <button
            key={view}
            type="button"
            class="view-item"
            aria-current={isShown(studio.view.value, view) ? "page" : undefined}
            onClick={() => {
              studio.view.value = view;
            }}
          >
            {view === "compare" ? whatIf("compare") : t(`view.${view}`)}
          </button>
        ))}
      </nav>
      <search class="find">
        <ActorPicker
          label={t("find")}
          placeholder={t("findHint")}
          inputRef={studio.findInput}
          onPick={(actor) => studio.select("actor", actor)}
        />
      </search>
      {studio.room.role.value === "facilitator" && studio.branch.origin.value === undefined && (
        <a class="button" href={`/stage.html?map=${encodeURIComponent(studio.map)}`}>
          {t("stage")}
        </a>
      )}
      <BranchButton />
      <OpenButton />
      <ExportMenu />
      <LanguageChoice />
    </header>
  );
}

/** The plan of the chain, and the chain beside another one, belong to the chain. */
function isShown(shown: StudioView, view: StudioView): boolean {
  return (shown === "plan" || shown === "clusters" ? "chain" : shown) === view;
}
