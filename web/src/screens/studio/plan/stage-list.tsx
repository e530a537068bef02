import { localName } from "../../../i18n/translate";
import { isInChain } from "../../../map/selectors";
import type { Stage } from "../../../protocol/elements";
import { newId } from "../../../protocol/ids";
import { addStage, moveStage, putStage, removeStage } from "../model/chain-plan";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { AddForm } from "./add-form";
import type { Put } from "./plan-view";

const roles = ["input", "core", "market"] as const;

interface Props {
  readonly stages: readonly Stage[];
  readonly put: Put;
}

/** The stages from inputs to market: their names, where they stand, and what the room was asked. */
export function StageList({ stages, put }: Props) {
  const studio = useStudio();
  const canEdit = studio.canEdit.value;
  return (
    <section>
      <h3>{t("plan.stages")}</h3>
      {stages.length === 0 ? <p>{t("plan.noStages")}</p> : null}
      <table class="stage-table">
        <thead>
          <tr>
            <th scope="col">{t("plan.stage")}</th>
            <th scope="col">{t("plan.role")}</th>
            <th scope="col">{t("plan.minimum")}</th>
            <th scope="col">{t("plan.asked")}</th>
            <th scope="col">{t("plan.excluded")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} put={put} canEdit={canEdit} />
          ))}
        </tbody>
      </table>
      {canEdit ? (
        <AddForm label={t("plan.newStage")} add={(name) => void put(addStage(studio.shown(), newId(), name))} />
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly stage: Stage;
  readonly put: Put;
  readonly canEdit: boolean;
}

function StageRow({ stage, put, canEdit }: RowProps) {
  const studio = useStudio();
  const shown = localName(stage);
  const isBeside = !isInChain(stage);
  const set = (change: Partial<Stage>): void => void put(putStage(stage, change));
  const tools = [
    { sign: "↑", name: t("plan.earlier", { name: shown }), run: () => put(...moveStage(studio.shown(), stage.id, -1)) },
    { sign: "↓", name: t("plan.later", { name: shown }), run: () => put(...moveStage(studio.shown(), stage.id, 1)) },
  ];
  return (
    <tr>
      <th scope="row">
        <input
          class="field stage-name"
          dir="auto"
          maxLength={120}
          aria-label={t("plan.stage")}
          value={stage.name}
          disabled={!canEdit}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {shown === stage.name ? null : <span class="faint">{shown}</span>}
      </th>
      <td>
        <select
          class="field"
          aria-label={t("plan.role")}
          value={stage.role ?? "core"}
          disabled={!canEdit}
          onChange={(event) => set({ role: roles.find((role) => role === event.currentTarget.value) ?? "core" })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`plan.role.${role}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          class="field stage-minimum"
          type="number"
          min={1}
          max={1000}
          aria-label={t("plan.minimum")}
          value={stage.minimum ?? 2}
          disabled={!canEdit}
          onChange={(event) => set({ minimum: Math.max(1, Math.round(Number(event.currentTarget.value)) || 1) })}
        />
      </td>
      {(["asked", "excluded"] as const).map((flag) => (
        <td key={flag}>
          <input
            type="checkbox"
            aria-label={t(`plan.${flag}`)}
            checked={stage[flag] === true}
            disabled={!canEdit}
            onChange={(event) => set({ [flag]: event.currentTarget.checked })}
          />
        </td>
      ))}
      <td class="stage-tools">
        {canEdit ? (
          <>
            {tools.map(({ sign, name, run }) => (
              <button
                key={sign}
                type="button"
                class="button tool"
                aria-label={name}
                disabled={isBeside}
                onClick={() => void run()}
              >
                <span aria-hidden="true">{sign}</span>
              </button>
            ))}
            <button
              type="button"
              class="button tool"
              aria-label={t("plan.remove", { name: shown })}
              onClick={() => void put(...removeStage(studio.shown(), stage.id))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </>
        ) : null}
      </td>
    </tr>
  );
}
