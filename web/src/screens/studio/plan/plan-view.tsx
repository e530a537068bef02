import { useSignal } from "@preact/signals";
import type { RejectedBatch } from "../../../map/pending";
import type { Op } from "../../../protocol/ops";
import { planOf, stagesInOrder } from "../model/chain-plan";
import { BackToChain } from "../parts/back-to-chain";
import { useStudio } from "../state/context";
import { common, t } from "../texts";
import { FlowGrid } from "./flow-grid";
import { ServiceList } from "./service-list";
import { StageList } from "./stage-list";
import { TemplateChooser } from "./template-chooser";

/** Sends ops as one change, which one undo takes back; a refusal is shown where the work is done. */
export type Put = (...ops: readonly Op[]) => Promise<boolean>;

/** What the chain should look like: its stages, what flows between them, what they need, and templates to begin with. */
export function PlanView() {
  const studio = useStudio();
  const refused = useSignal<RejectedBatch | undefined>(undefined);
  const put: Put = async (...ops) => {
    const settled = await studio.sender.submit(ops);
    refused.value = settled.ok ? undefined : settled.refused;
    return settled.ok;
  };
  const map = studio.read();
  const [plan, stages] = [planOf(map), stagesInOrder(map)];
  return (
    <section class="chain-plan" aria-label={t("plan.title")}>
      <header class="chain-plan-head">
        <h2>{t("plan.title")}</h2>
        <p class="faint">
          {plan.template === undefined
            ? t("plan.own")
            : t("plan.from", { name: plan.template, version: plan.version ?? 1 })}
          {plan.source === undefined ? null : (
            <>
              {" · "}
              <bdi>{plan.source}</bdi>
            </>
          )}
        </p>
        <BackToChain />
      </header>
      {refused.value === undefined ? null : (
        <p class="measure-problem" role="alert">
          {common(`error.${refused.value.code}`)} <bdi lang="en">{refused.value.message}</bdi>
        </p>
      )}
      <div class="chain-plan-body">
        <div>
          <StageList stages={stages} put={put} />
          <FlowGrid stages={stages} plan={plan} put={put} />
          <ServiceList stages={stages} plan={plan} put={put} />
        </div>
        {studio.canEdit.value ? <TemplateChooser put={put} /> : null}
      </div>
    </section>
  );
}
