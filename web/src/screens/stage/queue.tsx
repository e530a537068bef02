import { formatNumber, isolated, localName, translator } from "../../i18n/translate";
import type { Proposal } from "../../protocol/changes";
import { Button } from "../../ui/button";
import { isSafe, proposalTwins, proposalWords } from "./proposal-words";
import type { StageRoom } from "./stage-room";

const t = translator("stage");

/** Held entries, oldest first, with what they contain in words. */
export function Queue({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const { store } = stage.room;
  const all = [...store.all("proposal").values()].sort((a, b) => (a.rev ?? 0) - (b.rev ?? 0));
  const waiting = all.filter((proposal) => proposal.reason === "approve");
  const hidden = all.filter((proposal) => proposal.reason === "private");
  const safe = waiting.filter((proposal) => isSafe(store, proposal));
  return (
    <section class="panel">
      <div class="panel-line">
        <h2 class="panel-title panel-grow">
          {t("queue")} <span class="badge">{formatNumber(waiting.length)}</span>
        </h2>
        {safe.length > 0 && (
          <Button kind="primary" onClick={() => approveAll(stage, safe)}>
            {t("approveSafe", { count: safe.length })}
          </Button>
        )}
      </div>
      {safe.length > 0 && <p class="panel-note">{t("approveSafe.means")}</p>}
      {hidden.length > 0 && (
        <div class="panel-line held-private">
          <span class="panel-grow">
            {t("queue.private")}: {t("queue.count", { count: hidden.length })}
          </span>
          <Button kind="primary" onClick={() => void stage.room.submit({ op: "proposal.reveal" })}>
            {t("reveal")}
          </Button>
        </div>
      )}
      {all.length === 0 && <p class="panel-note">{t("queue.empty")}</p>}
      <ul class="panel-list">
        {waiting.map((proposal) => (
          <Held key={proposal.id} stage={stage} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function Held({ stage, proposal }: { readonly stage: StageRoom; readonly proposal: Proposal }) {
  const { store } = stage.room;
  const ifRev = proposal.rev === undefined ? {} : { ifRev: proposal.rev };
  const nick = stage.nick(proposal.by);
  return (
    <li class="held">
      <div class="held-words">
        {proposalWords(store, stage.looks, proposal).map((words, index) => (
          <p key={index}>
            <bdi>{words}</bdi>
          </p>
        ))}
        {proposalTwins(store, proposal).map(({ actor, match }) => (
          <p key={actor.id} class="near">
            {t("near", {
              name: isolated(localName(match.actor)),
              percent: formatNumber(match.score, { style: "percent", maximumFractionDigits: 0 }),
            })}
          </p>
        ))}
        {nick !== undefined && <p class="panel-note">{t("by", { nick: isolated(nick) })}</p>}
      </div>
      <div class="held-buttons">
        <Button
          kind="primary"
          onClick={() => void stage.room.submit({ op: "proposal.approve", id: proposal.id, ...ifRev })}
        >
          {t("approve")}
        </Button>
        <Button onClick={() => void stage.room.submit({ op: "proposal.reject", id: proposal.id })}>
          {t("reject")}
        </Button>
      </div>
    </li>
  );
}

/** One change each, so that one that fails does not hold up the others. */
function approveAll(stage: StageRoom, proposals: readonly Proposal[]): void {
  for (const proposal of proposals) {
    void stage.room.submit({ op: "proposal.approve", id: proposal.id });
  }
}
