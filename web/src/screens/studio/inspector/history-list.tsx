import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { HistoryChange } from "../../../protocol/rest";
import { historyLines } from "../model/history-words";
import { clockTime } from "../model/times";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

interface Props {
  /** The whole map's history when absent. */
  readonly of?: { readonly kind: "actor" | "link"; readonly id: string };
}

const first = 6;
const step = 50;

/** What happened, newest first, in words. */
export function HistoryList({ of }: Props) {
  const studio = useStudio();
  const changes = useSignal<readonly HistoryChange[]>([]);
  const limit = useSignal(first);
  const loaded = useSignal(false);
  const problem = useSignal<string | null>(null);
  const key = of === undefined ? "" : `${of.kind}/${of.id}`;
  const element = of === undefined ? undefined : studio.read().get(of.kind, of.id);
  // A new revision of what is shown has a new line at the top.
  const rev = of === undefined ? studio.room.store.revision.value : element?.rev;
  useEffect(() => {
    let current = true;
    const wanted = limit.value + 1;
    void studio.rest.history(studio.map, { ...of, limit: wanted }).then((result) => {
      if (!current) {
        return;
      }
      problem.value = result.ok ? null : common(`error.${result.problem.code}`);
      if (result.ok) {
        changes.value = result.value.changes;
        loaded.value = true;
      }
    });
    return () => {
      current = false;
    };
  }, [key, rev, limit.value]);
  const lines = historyLines(changes.value, studio.liveWords.value).slice(0, limit.value);
  return (
    <section class="history">
      <h3>{t("history.title")}</h3>
      {problem.value === null ? null : <p class="fault">{problem.value}</p>}
      {loaded.value && lines.length === 0 ? <p class="faint">{t("history.none")}</p> : null}
      <ol>
        {lines.map((line) => (
          <li key={line.rev}>
            <button
              type="button"
              class="history-time"
              title={t("lookAtRevision", { rev: line.rev })}
              onClick={() => void studio.past.lookAt(line.rev)}
            >
              {clockTime(line.at) || t("revision", { rev: line.rev })}
            </button>{" "}
            <bdi class="history-who">{line.nick === "" ? studio.nick(line.by) : line.nick}</bdi>
            {": "}
            <bdi>{line.text}</bdi>
          </li>
        ))}
      </ol>
      {changes.value.length > limit.value ? (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            limit.value += step;
          }}
        >
          {t("history.older")}
        </button>
      ) : null}
    </section>
  );
}
