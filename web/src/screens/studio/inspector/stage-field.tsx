import { formatNumber, localName } from "../../../i18n/translate";
import { stagesInOrder } from "../../../map/selectors";
import type { Actor } from "../../../protocol/elements";
import { actorEdit, readShare, toggleStage, withStageShare } from "../model/edits";
import { DropDown } from "../parts/drop-down";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

/** The stages an actor works in, each with its share of the actor's work. */
export function StageField({ actor }: { readonly actor: Actor }) {
  const studio = useStudio();
  const words = studio.words.value;
  const shares = actor.stages ?? [];
  return (
    <span class="stage-field">
      {shares.length === 0 ? <span class="faint field-value">{t("noStage")}</span> : null}
      {shares.map((one) => (
        <span class="stage-chip" key={one.stage}>
          <span dir="auto">{words.stage(one.stage)}</span>
          {one.share !== undefined || (shares.length > 1 && studio.canEdit.value) ? (
            <TextField
              label={t("shareOf", { name: words.stage(one.stage) })}
              shown={one.share === undefined ? "? %" : formatNumber(one.share, { style: "percent" })}
              start={one.share === undefined ? "" : String(Math.round(one.share * 100))}
              read={(text) =>
                toOp(readShare(text), (share) => actorEdit(actor, { stages: withStageShare(actor, one.stage, share) }))
              }
            />
          ) : null}
        </span>
      ))}
      {studio.canEdit.value ? <StageChooser actor={actor} /> : null}
    </span>
  );
}

function StageChooser({ actor }: { readonly actor: Actor }) {
  const studio = useStudio();
  const own = new Set((actor.stages ?? []).map((share) => share.stage));
  return (
    <DropDown label={t("chooseStages")} class="small quiet">
      {() => (
        <ul class="choose-list">
          {stagesInOrder(studio.read()).map((stage) => (
            <li key={stage.id}>
              <label class="check-row">
                <input
                  type="checkbox"
                  checked={own.has(stage.id)}
                  onChange={() => {
                    const op = actorEdit(actor, { stages: toggleStage(actor, stage.id) });
                    if (op !== undefined) {
                      void studio.sender.send(op);
                    }
                  }}
                />
                <span class="check-label" dir="auto">
                  {localName(stage)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </DropDown>
  );
}
