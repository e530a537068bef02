import { useEffect } from "preact/hooks";
import { useStudio } from "../state/context";
import { common, t } from "../texts";
import { MethodForm } from "./method-form";
import { MethodList } from "./method-list";
import { ResultView } from "./result-view";

/** Every measure: choose one, set it, read it, and put it on the map. */
export function MeasuresView() {
  const studio = useStudio();
  const { analyses } = studio;
  const chosen = studio.method.value;
  useEffect(() => {
    void analyses.load();
  }, []);
  const { problem, shown } = { problem: analyses.problem.value, shown: analyses.shown.value };
  return (
    <section class="measures" aria-label={t("view.measures")}>
      <MethodList />
      <div class="measure">
        {chosen === undefined ? (
          <p class="measures-hint">{t("measures.choose")}</p>
        ) : (
          <MethodForm key={chosen.name} method={chosen} analyses={analyses} />
        )}
        {problem === null ? null : (
          <p class="measure-problem" role="alert">
            {common(`error.${problem.code}`)} <bdi lang="en">{problem.message}</bdi>
          </p>
        )}
        {chosen === undefined || shown === null || shown.result.method !== chosen.name ? null : (
          <ResultView method={chosen} shown={shown} />
        )}
      </div>
    </section>
  );
}
