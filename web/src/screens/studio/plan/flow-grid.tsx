import { localName } from "../../../i18n/translate";
import { isInChain } from "../../../map/selectors";
import type { ChainPlan, ExpectedFlow, Stage } from "../../../protocol/elements";
import { setPerUnit, toggleFlow } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { t } from "../texts";
import type { Put } from "./plan-view";
import { StageHeads } from "./stage-heads";

interface Props {
  readonly stages: readonly Stage[];
  readonly plan: ChainPlan;
  readonly put: Put;
}

/** What should flow from each stage to each other: a tick is a flow that is expected. */
export function FlowGrid({ stages, plan, put }: Props) {
  const { canEdit } = useStudio();
  const lanes = stages.filter(isInChain);
  const expected = new Map(plan.flows.map((flow) => [`${flow.from} ${flow.to}`, flow]));
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
              <StageHeads stages={lanes} />
            </tr>
          </thead>
          <tbody>
            {lanes.map((from) => (
              <tr key={from.id}>
                <th scope="row">
                  <bdi>{localName(from)}</bdi>
                </th>
                {lanes.map((to) => (
                  <td key={to.id} class={expected.has(`${from.id} ${to.id}`) ? "expected" : ""}>
                    {from.id === to.id ? (
                      <span aria-hidden="true">·</span>
                    ) : (
                      <input
                        type="checkbox"
                        aria-label={t("plan.flow", { from: localName(from), to: localName(to) })}
                        checked={expected.has(`${from.id} ${to.id}`)}
                        disabled={!canEdit.value}
                        onChange={() => void put(toggleFlow(plan, from.id, to.id))}
                      />
                    )}
                    <PerUnit flow={expected.get(`${from.id} ${to.id}`)} from={from} to={to} plan={plan} put={put} />
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

interface PerUnitProps extends Pick<Props, "plan" | "put"> {
  readonly flow: ExpectedFlow | undefined;
  readonly from: Stage;
  readonly to: Stage;
}

/** The recipe: how much of the flow one unit of the taker's output needs; empty where nobody said. */
function PerUnit({ flow, from, to, plan, put }: PerUnitProps) {
  const { canEdit } = useStudio();
  if (flow === undefined) {
    return null;
  }
  return (
    <input
      class="field per-unit"
      type="number"
      min={0}
      step="any"
      placeholder="…"
      title={t("plan.perUnit", { from: localName(from), to: localName(to) })}
      aria-label={t("plan.perUnit", { from: localName(from), to: localName(to) })}
      value={flow.perUnit ?? ""}
      disabled={!canEdit.value}
      onChange={(event) => {
        const said = event.currentTarget.valueAsNumber;
        const perUnit = said > 0 ? said : undefined;
        if (perUnit !== flow.perUnit) {
          void put(setPerUnit(plan, from.id, to.id, perUnit));
        }
        event.currentTarget.value = `${perUnit ?? ""}`;
      }}
    />
  );
}
