import { isolated, translator } from "../../i18n/translate";
import type { PlannedAction, Prompt } from "../../protocol/elements";
import { usePhone } from "./phone";

const t = translator("phone");

/** Who does what next, as the room decided. */
export function PlanQuestion({ prompt }: { readonly prompt: Prompt }) {
  const phone = usePhone();
  const { store } = phone.room;
  void store.version.value;
  const actions = [...store.all("action").values()];
  return (
    <section>
      <h1 class="screen-title">
        <bdi>{prompt.text ?? t("plan.title")}</bdi>
      </h1>
      {actions.length === 0 ? <p>{t("home.lookUpHint")}</p> : null}
      <ol class="gap-items">
        {actions.map((action) => (
          <Planned key={action.id} action={action} />
        ))}
      </ol>
    </section>
  );
}

function Planned({ action }: { readonly action: PlannedAction }) {
  const lines = [
    action.owner === undefined ? undefined : t("plan.owner", { owner: isolated(action.owner) }),
    action.due === undefined ? undefined : t("plan.due", { due: action.due }),
    action.firstStep === undefined ? undefined : t("plan.first", { step: isolated(action.firstStep) }),
  ];
  return (
    <li class="planned">
      <p class="planned-title">
        <bdi>{action.title}</bdi> {action.done === true ? `· ${t("plan.done")}` : null}
      </p>
      {lines.map((line) => (line === undefined ? null : <p key={line}>{line}</p>))}
    </li>
  );
}
