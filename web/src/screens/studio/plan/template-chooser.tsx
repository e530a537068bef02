import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { localName } from "../../../i18n/translate";
import type { Problem } from "../../../live/result";
import type { Stage } from "../../../protocol/elements";
import type { ChainTemplate } from "../../../protocol/plans";
import { takeover } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { common, listOf, t } from "../texts";
import type { Put } from "./plan-view";

/** The chains that many clusters have in common: choose one, see what it would change, and take it over. */
export function TemplateChooser({ put }: { readonly put: Put }) {
  const studio = useStudio();
  const templates = useSignal<readonly ChainTemplate[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);
  const chosen = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void studio.rest.chainTemplates().then((answer) => {
      if (answer.ok) {
        templates.value = answer.value.templates;
      } else {
        problem.value = answer.problem;
      }
    });
  }, []);
  const template = templates.value.find(({ id }) => id === chosen.value);
  return (
    <aside class="template-chooser">
      <h3>{t("plan.templates")}</h3>
      <p class="faint">{t("plan.templatesHint")}</p>
      {problem.value === undefined ? null : (
        <p class="measure-problem" role="alert">
          {common(`error.${problem.value.code}`)}
        </p>
      )}
      <ul class="template-list">
        {templates.value.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="member"
              aria-pressed={each.id === chosen.value}
              onClick={() => {
                chosen.value = each.id;
              }}
            >
              <bdi>{localName(each)}</bdi>
              <span class="faint">
                {t("plan.size", {
                  stages: each.stages.length,
                  flows: each.flows.length,
                  services: each.services.length,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {template === undefined ? null : (
        <Preview
          key={template.id}
          template={template}
          onTake={async () => {
            if (await put(...takeover(studio.shown(), template).ops)) {
              chosen.value = undefined;
            }
          }}
        />
      )}
    </aside>
  );
}

function Preview({ template, onTake }: { readonly template: ChainTemplate; readonly onTake: () => Promise<void> }) {
  const studio = useStudio();
  const { added, kept, others } = takeover(studio.read(), template);
  const names = (stages: readonly Stage[]): string => listOf(stages.map(localName));
  const nameOf = (id: string): string => localName(template.stages.find((stage) => stage.id === id) ?? { name: id });
  return (
    <section class="template-preview" aria-live="polite">
      <h4>
        <bdi>{localName(template)}</bdi>
      </h4>
      <ol>
        {template.stages.map((stage) => {
          const next = template.flows.filter(({ from }) => from === stage.id).map(({ to }) => nameOf(to));
          return (
            <li key={stage.id}>
              <bdi>{localName(stage)}</bdi>
              {next.length === 0 ? null : <span class="faint"> → {listOf(next)}</span>}
            </li>
          );
        })}
      </ol>
      {template.services.length === 0 ? null : (
        <p>
          {t("plan.services")}: {listOf(template.services.map(localName))}
        </p>
      )}
      <p class="faint">
        <bdi>{template.source}</bdi>
      </p>
      <ul class="template-effect">
        {added.length === 0 ? null : <li>{t("plan.adds", { stages: names(added) })}</li>}
        {kept.length === 0 ? null : <li>{t("plan.keeps", { stages: names(kept) })}</li>}
        {others.length === 0 ? null : <li>{t("plan.others", { stages: names(others) })}</li>}
        {studio.read().get("chain", "chain") === undefined ? null : <li>{t("plan.replaces")}</li>}
      </ul>
      <button type="button" class="button button-primary" onClick={() => void onTake()}>
        {t("plan.take")}
      </button>
    </section>
  );
}
