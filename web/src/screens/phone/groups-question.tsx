import { useEffect, useMemo, useState } from "preact/hooks";
import { isolated, localName, translator } from "../../i18n/translate";
import { stagesInOrder } from "../../map/selectors";
import type { GroupSaid } from "../../protocol/answers";
import type { Actor, Prompt, Stage } from "../../protocol/elements";
import { ListRow } from "../../ui/list-row";
import { GroupsForm } from "./groups-form";
import { type OwnAnswers, ownAnswers } from "./own-answers";
import { type Phone, usePhone } from "./phone";

const t = translator("phone");
const common = translator("common");

interface GroupsQuestionProps {
  readonly prompt: Prompt;
  readonly mine: Actor;
}

/** Which groups work at the stages that we do, and how secure their income is: groups, never a person. */
export function GroupsQuestion({ prompt, mine }: GroupsQuestionProps) {
  const phone = usePhone();
  const { store } = phone.room;
  const answers = useAnswers(phone);
  const [chosen, setChosen] = useState<string>();
  const [finished, setFinished] = useState(false);
  const stages = store.version.value < 0 ? [] : stagesInOrder(store, "chain");
  const own = new Set((mine.stages ?? []).map(({ stage }) => stage));
  const said = answers.said.value;
  // Our own stages come one after the other; all others wait until somebody chooses them.
  const open = finished ? undefined : stages.find(({ id }) => own.has(id) && !said.has(id));
  const asked = stages.find(({ id }) => id === chosen) ?? open;
  const done = (stage: Stage, groups: readonly GroupSaid[] | undefined): void => {
    answers.say({ op: "answer.set", stage: stage.id, ...(groups === undefined ? {} : { groups }) });
    setFinished(finished || groups === undefined);
    setChosen(undefined);
    window.scrollTo(0, 0);
  };
  return (
    <section class="stack">
      <h1 class="screen-title">
        <bdi>{prompt.text ?? t("groups.title")}</bdi>
      </h1>
      {!answers.ready.value ? (
        <p>{common("loading")}</p>
      ) : asked === undefined ? (
        <StageList stages={stages} own={own} said={said} onChoose={setChosen} />
      ) : (
        <GroupsForm
          key={asked.id}
          stage={asked}
          before={said.get(asked.id)}
          onDone={(groups) => done(asked, groups)}
          onLeave={chosen === undefined ? undefined : () => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface StageListProps {
  readonly stages: readonly Stage[];
  readonly own: ReadonlySet<string>;
  readonly said: ReadonlyMap<string, readonly GroupSaid[]>;
  readonly onChoose: (stage: string) => void;
}

/** All stages, our own first, each with what we said of it. */
function StageList({ stages, own, said, onChoose }: StageListProps) {
  const rank = ({ id }: Stage): number => (said.has(id) ? 0 : own.has(id) ? 1 : 2);
  return (
    <>
      <p role="status" class="trust-done">
        {t(stages.length === 0 ? "groups.noStages" : said.size === 0 ? "groups.chooseStage" : "groups.thanks")}
      </p>
      <div class="rows">
        {stages
          .toSorted((a, b) => rank(a) - rank(b))
          .map((stage) => {
            const groups = said.get(stage.id);
            return (
              <ListRow
                key={stage.id}
                title={localName(stage)}
                detail={groups === undefined ? undefined : groupsWords(groups)}
                trail={groups === undefined ? t("groups.answer") : t("trust.change")}
                onClick={() => onChoose(stage.id)}
              />
            );
          })}
      </div>
    </>
  );
}

function groupsWords(groups: readonly GroupSaid[]): string {
  return groups.length === 0
    ? t("groups.dontKnow")
    : groups.map(({ group }) => isolated(common(`group.${group}`))).join(" · ");
}

function useAnswers(phone: Phone): OwnAnswers {
  const answers = useMemo(() => ownAnswers(phone.room, () => phone.rest.answers(phone.map.id)), [phone]);
  useEffect(() => answers.follow(), [answers]);
  return answers;
}
