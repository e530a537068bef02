import { useEffect, useState } from "preact/hooks";
import { isolated, translator } from "../../i18n/translate";
import type { PersonOverview } from "../../protocol/rest";
import { Button } from "../../ui/button";
import { showToast } from "../../ui/toast";
import { AskDialog } from "./ask-dialog";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");
const everyMs = 15_000;

type Question = { readonly about: "undoAll" | "kick"; readonly person: PersonOverview };

/** Who is here and what they gave, with what a facilitator may need to do about it. */
export function PeoplePanel({ stage }: { readonly stage: StageRoom }) {
  const [open, setOpen] = useState<string>();
  const people = usePeople(stage, open);
  const [question, setQuestion] = useState<Question>();
  const online = people.filter((person) => person.online).length;
  return (
    <section class="panel">
      <h2 class="panel-title">
        {t("people")} <span class="badge">{common("count.online", { count: online })}</span>
      </h2>
      <ul class="panel-list people">
        {people.map((person) => (
          <li key={person.id} class="person">
            <button
              type="button"
              class="person-row"
              aria-expanded={open === person.id}
              title={t("people.more", { nick: person.nick })}
              onClick={() => setOpen(open === person.id ? undefined : person.id)}
            >
              <span
                class={person.online ? "dot dot-on" : "dot"}
                role="img"
                aria-label={t(person.online ? "people.online" : "people.away")}
              />
              <bdi class="panel-grow">{person.nick}</bdi>
              <span class="panel-note">
                {person.role === "participant"
                  ? t("people.wrote", { count: person.count })
                  : common(`role.${person.role}`)}
              </span>
            </button>
            {open === person.id && person.id !== stage.room.people.me.value.id && (
              <div class="panel-line person-actions">
                <Button disabled={person.count === 0} onClick={() => setQuestion({ about: "undoAll", person })}>
                  {t("people.undoAll", { nick: isolated(person.nick) })}
                </Button>
                <Button kind="danger" onClick={() => setQuestion({ about: "kick", person })}>
                  {t("people.kick")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {question !== undefined && (
        <PersonQuestion stage={stage} question={question} onClose={() => setQuestion(undefined)} />
      )}
    </section>
  );
}

interface PersonQuestionProps {
  readonly stage: StageRoom;
  readonly question: Question;
  readonly onClose: () => void;
}

function PersonQuestion({ stage, question: { about, person }, onClose }: PersonQuestionProps) {
  const nick = isolated(person.nick);
  if (about === "undoAll") {
    return (
      <AskDialog
        title={t("people.undoAll", { nick })}
        text={`${t("people.undoAll.ask", { count: person.count })} ${t("people.undoAll.keeps")}`}
        action={t("people.undoAll", { nick })}
        onDo={() => void stage.room.submit({ op: "revert.person", participant: person.id })}
        onClose={onClose}
      />
    );
  }
  return (
    <AskDialog
      title={t("people.kick.ask", { nick })}
      text={t("people.kick.means")}
      action={t("people.kick")}
      onDo={() => void kick(stage, person)}
      onClose={onClose}
    />
  );
}

async function kick(stage: StageRoom, person: PersonOverview): Promise<void> {
  const done = await stage.rest.kick(stage.mapId, person.id);
  showToast(
    done.ok
      ? t("people.kicked", { nick: isolated(person.nick) })
      : t("failed", { reason: common(`error.${done.problem.code}`) }),
  );
}

/** Read again when somebody comes or goes or is looked at, and now and then for the counts. */
function usePeople(stage: StageRoom, open: string | undefined): readonly PersonOverview[] {
  const [people, setPeople] = useState<readonly PersonOverview[]>([]);
  const presence = stage.room.people.presence.value;
  const here = presence.people.map((person) => person.id).join(" ");
  useEffect(() => {
    const read = async () => {
      const result = await stage.rest.people(stage.mapId);
      if (result.ok) {
        setPeople(result.value.toSorted((a, b) => Number(b.online) - Number(a.online) || b.count - a.count));
      }
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => clearInterval(timer);
  }, [stage, here, presence.online, open]);
  return people;
}
