import { translator } from "../../i18n/translate";
import type { Finding } from "../../protocol/analyses";
import { findingKey, objectionsTo } from "../../reports/finding";
import { FindingCard } from "../../reports/finding-card";
import type { StageRoom } from "./stage-room";
import { useVoteCounts } from "./use-vote-counts";

const t = translator("stage");
const shownAtOnce = 3;

interface Props {
  readonly stage: StageRoom;
  readonly findings: readonly Finding[];
  /** Which one the map shows. */
  readonly at: number;
}

/** What the rules found, for the room to talk about: one at a time on the map, the next ones below it. */
export function GapCards({ stage, findings, at }: Props) {
  const votes = useVoteCounts(stage);
  void stage.room.store.version.value;
  const shown = findings.slice(at, at + shownAtOnce);
  return (
    <section class="card gap-cards">
      <h2 class="card-title">
        {t("gaps.title")}
        {findings.length > 1 ? (
          <span class="gap-place"> {t("gaps.place", { at: at + 1, count: findings.length })}</span>
        ) : null}
      </h2>
      {shown.length === 0 ? <p class="did-waiting">{t("gaps.none")}</p> : null}
      {shown.map((finding) => (
        <FindingCard key={findingKey(finding)} finding={finding}>
          <Voices
            votes={votes?.get(findingKey(finding))}
            objections={finding.contestedBy === undefined ? objectionsTo(stage.room.store, finding).length : 0}
          />
        </FindingCard>
      ))}
    </section>
  );
}

function Voices({ votes, objections }: { readonly votes: number | undefined; readonly objections: number }) {
  return votes === undefined && objections === 0 ? null : (
    <p class="gap-voices">
      {votes === undefined ? null : <span>{t("gaps.votes", { count: votes })}</span>}{" "}
      {objections === 0 ? null : <span>{t("gaps.objections", { count: objections })}</span>}
    </p>
  );
}
