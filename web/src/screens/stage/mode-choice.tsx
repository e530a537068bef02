import { translator } from "../../i18n/translate";
import type { MapMode } from "../../protocol/elements";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const modes: readonly MapMode[] = ["open", "approve", "private", "frozen"];

/** Who may write, with what that means in one line. */
export function ModeChoice({ stage }: { readonly stage: StageRoom }) {
  const mode = stage.info?.mode ?? "open";
  return (
    <fieldset class="panel mode-choice">
      <legend class="panel-title">{t("mode")}</legend>
      <div class="segments">
        {modes.map((each) => (
          <label key={each} class={each === mode ? "segment segment-on" : "segment"}>
            <input
              class="visually-hidden"
              type="radio"
              name="mode"
              checked={each === mode}
              onChange={() => void stage.room.submit({ op: "mode.set", mode: each })}
            />
            {t(`mode.${each}`)}
          </label>
        ))}
      </div>
      <p class="panel-note">{t(`mode.${mode}.means`)}</p>
    </fieldset>
  );
}
