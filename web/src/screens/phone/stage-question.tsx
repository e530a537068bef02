import { localName, translator } from "../../i18n/translate";
import { stagesInOrder } from "../../map/selectors";
import type { Actor, Prompt } from "../../protocol/elements";
import { Chip } from "../../ui/chip";
import { usePhone } from "./phone";

const t = translator("phone");

interface StageQuestionProps {
  readonly prompt: Prompt;
  readonly mine: Actor;
}

/** Which stages of the chain we do; each tap is saved at once. */
export function StageQuestion({ prompt, mine }: StageQuestionProps) {
  const phone = usePhone();
  const { store } = phone.room;
  const stages = stagesInOrder(store, "chain");
  const done = mine.stages ?? [];
  const toggle = (stage: string): void => {
    const without = done.filter((share) => share.stage !== stage);
    const next = without.length === done.length ? [...done, { stage }] : without;
    const set = { stages: next.length === 0 ? null : next };
    void phone.room.submit({ op: "actor.edit", id: mine.id, set });
  };
  return (
    <section>
      <h1 class="screen-title">
        <bdi>{prompt.text ?? t("stages.title")}</bdi>
      </h1>
      {mine.by === phone.person ? (
        <div class="chips">
          {stages.map((stage) => (
            <Chip
              key={stage.id}
              pressed={done.some((share) => share.stage === stage.id)}
              onToggle={() => toggle(stage.id)}
            >
              <bdi>{localName(stage)}</bdi>
            </Chip>
          ))}
        </div>
      ) : (
        <p>{t("organisation.foreign")}</p>
      )}
    </section>
  );
}
