import { translator } from "../../i18n/translate";
import type { PromptPhase } from "../../protocol/elements";
import { phases } from "./prompt";

const common = translator("common");
const t = translator("stage");

/** The steps of the workshop; a help for orientation, not a cage. */
export function Stepper({ phase }: { readonly phase: PromptPhase }) {
  const here = phases.indexOf(phase);
  return (
    <ol class="stepper" aria-label={t("steps")}>
      {phases.map((step, index) => (
        <li
          key={step}
          class={index < here ? "step step-done" : index === here ? "step step-here" : "step"}
          aria-current={index === here ? "step" : undefined}
        >
          <span class="step-mark" aria-hidden="true">
            {index < here ? "✓" : index + 1}
          </span>
          {common(`phase.${step}`)}
        </li>
      ))}
    </ol>
  );
}
