import { localName } from "../../../i18n/translate";
import type { ChainPlan } from "../../../protocol/elements";
import { askService } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { listOf, t } from "../texts";
import type { Put } from "./plan-view";

/** The services that the stages need, and whether the room was asked who offers them. */
export function ServiceList({ plan, put }: { readonly plan: ChainPlan; readonly put: Put }) {
  const studio = useStudio();
  const services = plan.services ?? [];
  return services.length === 0 ? null : (
    <section>
      <h3>{t("plan.services")}</h3>
      <table class="stage-table">
        <thead>
          <tr>
            <th scope="col">{t("plan.service")}</th>
            <th scope="col">{t("plan.neededBy")}</th>
            <th scope="col">{t("plan.asked")}</th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service.id}>
              <th scope="row">
                <bdi>{localName(service)}</bdi>
              </th>
              <td>
                {listOf(
                  service.needs
                    .filter(({ requirement }) => requirement !== "none")
                    .map(({ stage, requirement }) =>
                      requirement === "essential"
                        ? t("plan.essential", { name: studio.words.value.stage(stage) })
                        : studio.words.value.stage(stage),
                    ),
                )}
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${localName(service)}: ${t("plan.asked")}`}
                  checked={service.asked === true}
                  disabled={!studio.canEdit.value}
                  onChange={(event) => void put(askService(plan, service.id, event.currentTarget.checked))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
