import { signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { language, translator, useLanguage } from "../../i18n/translate";
import { Insights } from "../../live/insights";
import type { Finding } from "../../protocol/analyses";
import { newId } from "../../protocol/ids";
import { votesEach } from "../../protocol/plans";
import { findingAreas } from "../../reports/analysis-words";
import { findingKey, findingsOf, forTheRoom, objectionsTo } from "../../reports/finding";
import { FindingCard } from "../../reports/finding-card";
import { Button } from "../../ui/button";
import { showToast } from "../../ui/toast";
import { OwnVotes } from "./own-votes";
import { type Phone, usePhone } from "./phone";

const t = translator("phone");
const most = 8;

interface GapQuestionProps {
  readonly title: string;
  /** It stands below another question, which has the title of the screen. */
  readonly isSecond?: boolean;
}

/** What the rules found on the map: three dots for what matters most, and a word for what is seen differently. */
export function GapQuestion({ title, isSecond = false }: GapQuestionProps) {
  const phone = usePhone();
  const findings = useFindings(phone);
  const votes = useMemo(() => new OwnVotes(phone.room, () => phone.rest.votes(phone.map.id)), [phone]);
  useEffect(() => votes.follow(), [votes]);
  const mine = votes.mine.value;
  const left = votesEach - mine.size;
  if (isSecond && (findings ?? []).length === 0) {
    return null;
  }
  return (
    <section>
      {isSecond ? (
        <h2 class="list-title">{title}</h2>
      ) : (
        <h1 class="screen-title">
          <bdi>{title}</bdi>
        </h1>
      )}
      {findings === undefined || findings.length === 0 ? (
        <p>{t("home.lookUpHint")}</p>
      ) : (
        <p class="kicker" aria-live="polite">
          {t("gaps.left", { count: left })}
        </p>
      )}
      <ul class="gap-items">
        {(findings ?? []).slice(0, most).map((finding) => (
          <GapItem
            key={findingKey(finding)}
            finding={finding}
            chosen={mine.has(findingKey(finding))}
            canChoose={left > 0}
            onToggle={() => votes.toggle(findingKey(finding))}
          />
        ))}
      </ul>
    </section>
  );
}

interface GapItemProps {
  readonly finding: Finding;
  readonly chosen: boolean;
  readonly canChoose: boolean;
  readonly onToggle: () => void;
}

function GapItem({ finding, chosen, canChoose, onToggle }: GapItemProps) {
  const phone = usePhone();
  const [objecting, setObjecting] = useState(false);
  const [text, setText] = useState("");
  const { store } = phone.room;
  void store.version.value;
  const others = objectionsTo(store, finding).length;
  const object = (): void => {
    void phone.room.submit({ op: "objection.add", id: newId(), topic: findingKey(finding), text: text.trim() });
    setObjecting(false);
    setText("");
    showToast(t("gaps.objected"));
  };
  return (
    <li>
      <FindingCard finding={finding}>
        <div class="gap-tools">
          <Button
            kind={chosen ? "primary" : "plain"}
            pressed={chosen}
            disabled={!chosen && !canChoose}
            onClick={onToggle}
          >
            {chosen ? t("gaps.chosen") : t("gaps.choose")}
          </Button>
          <button type="button" class="button button-quiet" onClick={() => setObjecting(!objecting)}>
            {t("gaps.object")}
          </button>
        </div>
        {others > 0 && finding.contestedBy === undefined ? (
          <p class="gap-objections">{t("gaps.objections", { count: others })}</p>
        ) : null}
        {objecting ? (
          <form
            class="gap-objection"
            onSubmit={(event) => {
              event.preventDefault();
              object();
            }}
          >
            <label>
              {t("gaps.why")}
              <textarea
                maxLength={500}
                rows={3}
                dir="auto"
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </label>
            <Button kind="primary" type="submit" disabled={text.trim() === ""}>
              {t("gaps.send")}
            </Button>
          </form>
        ) : null}
      </FindingCard>
    </li>
  );
}

/** The findings that the room may see; their words are loaded when they are first needed. */
function useFindings(phone: Phone): readonly Finding[] | undefined {
  const insights = useMemo(
    () => new Insights(phone.rest, phone.map.id, { version: phone.room.store.version, link: signal(undefined) }),
    [phone],
  );
  const [hasWords, setHasWords] = useState(false);
  useEffect(() => {
    void useLanguage(language.peek(), ["report", ...findingAreas]).then(() => setHasWords(true));
    return insights.follow();
  }, [insights]);
  const now = insights.now.value;
  return now === undefined || !hasWords ? undefined : forTheRoom(findingsOf(now));
}
