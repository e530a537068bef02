import type { ChainPlan, Stage } from "../../../protocol/elements";
import { toggleFlow } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { t } from "../texts";
import type { Put } from "./plan-view";

interface Props {
  readonly stages: readonly Stage[];
  readonly plan: ChainPlan;
  readonly put: Put;
  readonly nameOf: (stage: Stage) => string;
}

/** What should flow from each stage to each other: a tick is a flow that is expected. */
export function FlowGrid({ stages, plan, put, nameOf }: Props) {
  const { canEdit } = useStudio();
  const lanes = stages.filter(({ kind }) => (kind ?? "chain") === "chain");
  const expected = new Set(plan.flows.map(({ from, to }) => `${from} ${to}`));
  if (lanes.length < 2) {
    return null;
  }
  return (
    <section>
      <h3>{t("plan.flows")}</h3>
      <p class="faint">{t("plan.flowsHint")}</p>
      <div class="table-scroll">
        <table class="flow-grid">
          <thead>
            <tr>
              <th scope="col">{t("plan.fromTo")}</th>
              {lanes.map((stage) => (
                <th key={stage.id} scope="col">
                  <bdi>{nameOf(stage)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map((from) => (
              <tr key={from.id}>
                <th scope="row">
                  <bdi>{nameOf(from)}</bdi>
                </th>
                {lanes.map((to) => (
                  <td key={to.id} class={expected.has(`${from.id} ${to.id}`) ? "expected" : ""}>
                    {from.id === to.id ? (
                      <span aria-hidden="true">·</span>
                    ) : (
                      <input
                        type="checkbox"
                        aria-label={t("plan.flow", { from: nameOf(from), to: nameOf(to) })}
                        checked={expected.has(`${from.id} ${to.id}`)}
                        disabled={!canEdit.value}
                        onChange={() => void put(toggleFlow(plan, from.id, to.id))}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
