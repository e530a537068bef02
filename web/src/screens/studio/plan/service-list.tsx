import { localName } from "../../../i18n/translate";
import { isInChain } from "../../../map/selectors";
import type { ChainPlan, ChainService, Stage } from "../../../protocol/elements";
import { askService, needOf, type Requirement, removeService, renameService, turnNeed } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { listOf, t } from "../texts";
import type { Put } from "./plan-view";
import { ServiceForm } from "./service-form";
import { StageHeads } from "./stage-heads";

/** A sign for each, so that the grid is read at a glance and colour never stands alone. */
const signs: { readonly [K in Requirement]: string } = { none: "–", useful: "○", essential: "●" };

interface Props {
  readonly stages: readonly Stage[];
  readonly plan: ChainPlan;
  readonly put: Put;
}

/** The services, how much each stage of the chain needs them, and whether the room was asked who offers them. */
export function ServiceList({ stages, plan, put }: Props) {
  const { canEdit } = useStudio();
  const lanes = stages.filter(isInChain);
  const services = plan.services ?? [];
  if (lanes.length === 0 || (services.length === 0 && !canEdit.value)) {
    return null;
  }
  return (
    <section>
      <h3>{t("plan.services")}</h3>
      <p class="faint">{t("plan.servicesHint", signs)}</p>
      {services.length === 0 ? null : (
        <div class="table-scroll">
          <table class="service-grid">
            <thead>
              <tr>
                <th scope="col">{t("plan.service")}</th>
                <StageHeads stages={lanes} />
                <th scope="col">{t("plan.asked")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {services.map((service) => (
                <ServiceRow key={service.id} service={service} stages={lanes} plan={plan} put={put} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canEdit.value ? <ServiceForm plan={plan} put={put} /> : null}
    </section>
  );
}

function ServiceRow({ service, stages, plan, put }: Props & { readonly service: ChainService }) {
  const studio = useStudio();
  const words = studio.words.value;
  const [name, canEdit] = [localName(service), studio.canEdit.value];
  const links = service.links.map((id) =>
    words.book.linkFamilies.has(id) ? words.linkFamily(id) : words.linkType(id),
  );
  return (
    <tr>
      <th scope="row">
        <input
          class="field"
          dir="auto"
          maxLength={120}
          aria-label={t("plan.service")}
          value={service.name}
          disabled={!canEdit}
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            event.currentTarget.value = typed === "" ? service.name : typed;
            if (typed !== "") {
              void put(renameService(plan, service.id, typed));
            }
          }}
        />
        <span class="faint">
          {name === service.name ? null : `${name} · `}
          {listOf(links)}
        </span>
      </th>
      {stages.map((stage) => {
        const need = needOf(service, stage.id);
        return (
          <NeedCell
            key={stage.id}
            name={t("plan.need", { service: name, stage: localName(stage), need: t(`plan.need.${need}`) })}
            need={need}
            turn={canEdit ? () => void put(turnNeed(plan, service.id, stage.id)) : undefined}
          />
        );
      })}
      <td>
        <input
          type="checkbox"
          aria-label={`${name}: ${t("plan.asked")}`}
          checked={service.asked === true}
          disabled={!canEdit}
          onChange={(event) => void put(askService(plan, service.id, event.currentTarget.checked))}
        />
      </td>
      <td>
        {canEdit ? (
          <button
            type="button"
            class="button tool"
            aria-label={t("plan.remove", { name })}
            onClick={() => void put(removeService(plan, service.id))}
          >
            <span aria-hidden="true">×</span>
          </button>
        ) : null}
      </td>
    </tr>
  );
}

interface NeedProps {
  readonly name: string;
  readonly need: Requirement;
  readonly turn: (() => void) | undefined;
}

function NeedCell({ name, need, turn }: NeedProps) {
  return (
    <td class={need === "none" ? "" : "expected"}>
      <button type="button" class="need" aria-label={name} title={name} disabled={turn === undefined} onClick={turn}>
        <span aria-hidden="true">{signs[need]}</span>
      </button>
    </td>
  );
}
