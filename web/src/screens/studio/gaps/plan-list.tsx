import type { PlannedAction } from "../../../protocol/elements";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { t } from "../texts";

/** The plan: who does what until when, and whether the links it should bring about are on the map by now. */
export function PlanList() {
  const studio = useStudio();
  const actions = [...studio.read().all("action").values()];
  return actions.length === 0 ? null : (
    <section class="plan" aria-label={t("plan.title")}>
      <h2>{t("plan.title")}</h2>
      <ul class="plan-list">
        {actions.map((action) => (
          <Planned key={action.id} studio={studio} action={action} />
        ))}
      </ul>
    </section>
  );
}

function Planned({ studio, action }: { readonly studio: Studio; readonly action: PlannedAction }) {
  const { rev: _, done, ...rest } = action;
  const canEdit = studio.canEdit.value;
  const details = [action.owner, action.due, action.firstStep].filter((part) => part !== undefined);
  return (
    <li>
      <label class="planned-line">
        <input
          type="checkbox"
          checked={done === true}
          disabled={!canEdit}
          onChange={(event) =>
            void studio.sender.send({ op: "action.put", action: { ...rest, done: event.currentTarget.checked } })
          }
        />
        <span class={done === true ? "planned-done" : undefined}>
          <bdi>{action.title}</bdi>
        </span>
      </label>
      <p class="planned-details" dir="auto">
        {details.join(" · ")}
      </p>
      {hasArrived(studio, action) ? <p class="planned-arrived">{t("plan.arrived")}</p> : null}
      {canEdit ? (
        <button
          type="button"
          class="button"
          onClick={() => void studio.sender.send({ op: "action.remove", id: action.id })}
        >
          {t("plan.remove")}
        </button>
      ) : null}
    </li>
  );
}

/** Whether all links that the action should bring about are on the map. */
function hasArrived(studio: Studio, action: PlannedAction): boolean {
  const expected = action.expected ?? [];
  const links = [...studio.read().all("link").values()];
  return (
    expected.length > 0 &&
    expected.every((wanted) =>
      links.some(
        ({ source, target, type }) =>
          source === wanted.source && target === wanted.target && (wanted.type ?? type) === type,
      ),
    )
  );
}
