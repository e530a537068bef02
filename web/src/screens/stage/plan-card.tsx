import { translator } from "../../i18n/translate";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const most = 8;

/** Who does what next: what the room takes home. */
export function PlanCard({ stage }: { readonly stage: StageRoom }) {
  const { store } = stage.room;
  void store.version.value;
  const actions = [...store.all("action").values()];
  return (
    <section class="card plan-card">
      <h2 class="card-title">{t("plan.title")}</h2>
      {actions.length === 0 ? <p class="did-waiting">{t("plan.none")}</p> : null}
      <ol>
        {actions.slice(0, most).map((action) => (
          <li key={action.id} class={action.done === true ? "plan-done" : undefined}>
            <strong>
              <bdi>{action.title}</bdi>
            </strong>{" "}
            {action.owner === undefined ? null : <bdi>{action.owner}</bdi>}
            {action.due === undefined ? null : ` · ${action.due}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
