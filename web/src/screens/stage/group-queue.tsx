import { useState } from "preact/hooks";
import { formatNumber, isolated, localName, translator } from "../../i18n/translate";
import type { UnitedAnswer } from "../../protocol/answers";
import { Button } from "../../ui/button";
import { phaseOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import { usePolled } from "./use-polled";

const t = translator("stage");
const common = translator("common");

/** What the room says of the groups at the stages, united, until it is put on the map with one tap. */
export function GroupQueue({ stage }: { readonly stage: StageRoom }) {
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const isAsked = phaseOf(stage.info) === "poverty";
  // Asked anew after each change of the map, so that what was confirmed leaves at once.
  const report = usePolled(() => stage.rest.answers(stage.mapId), isAsked, stage.room.store.revision.value);
  const waiting = (report?.said ?? []).filter((said) => said.waits && !later.has(stateOf(said)));
  if (!isAsked) {
    return null;
  }
  return (
    <section class="panel">
      <h2 class="panel-title">
        {t("groups.queue")} <span class="badge">{formatNumber(waiting.length)}</span>
      </h2>
      {waiting.length === 0 ? <p class="panel-note">{t("groups.empty")}</p> : null}
      <ul class="panel-list">
        {waiting.map((said) => (
          <Said
            key={`${said.stage}/${said.group}`}
            stage={stage}
            said={said}
            onLater={() => setLater(new Set([...later, stateOf(said)]))}
          />
        ))}
      </ul>
    </section>
  );
}

interface SaidProps {
  readonly stage: StageRoom;
  readonly said: UnitedAnswer;
  readonly onLater: () => void;
}

function Said({ stage, said, onLater }: SaidProps) {
  const where = stage.room.store.get("stage", said.stage);
  const facts = [
    t("groups.informants", { count: said.informants }),
    ...(said.sex === undefined ? [] : [common(`sex.${said.sex}`)]),
    said.security === undefined ? t("groups.securityUnknown") : t("groups.security", { security: said.security }),
  ];
  return (
    <li class="held">
      <div class="held-words">
        <p>
          <b>{common(`group.${said.group}`)}</b>
          {where === undefined ? "" : ` · ${isolated(localName(where))}`}
        </p>
        <p class="panel-note">{facts.join(" · ")}</p>
        {said.actor === undefined ? null : <p class="near">{t("groups.onMap")}</p>}
      </div>
      <div class="held-buttons">
        <Button
          kind="primary"
          onClick={() => void stage.room.submit({ op: "group.confirm", stage: said.stage, group: said.group })}
        >
          {said.actor === undefined ? t("groups.confirm") : t("groups.renew")}
        </Button>
        <Button onClick={onLater}>{t("groups.later")}</Button>
      </div>
    </li>
  );
}

/** It comes back when the room says something else. */
function stateOf({ stage, group, informants, sex, security }: UnitedAnswer): string {
  return [stage, group, informants, sex, security].join("/");
}
