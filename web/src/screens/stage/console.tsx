import { useEffect, useMemo, useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { LanguageChoice } from "../../ui/language-choice";
import { ToastPlace } from "../../ui/toast";
import { ConsoleActions } from "./console-actions";
import { ConsolePreview } from "./console-preview";
import { readDifferent, rememberDifferent } from "./different-memory";
import { GroupQueue } from "./group-queue";
import { JoinPanel } from "./join-panel";
import { MergeQueue } from "./merge-queue";
import { ModeChoice } from "./mode-choice";
import { OwnChanges } from "./own-changes";
import { PeoplePanel } from "./people-panel";
import { PhasePanel } from "./phase-panel";
import { Queue } from "./queue";
import { RejectedNotice } from "./rejected-notice";
import { SpreadPanel } from "./spread-panel";
import type { StageRoom } from "./stage-room";
import { StagesPanel } from "./stages-panel";
import { StatusBanner } from "./status-banner";
import { Tidy } from "./tidy";
import { fulfil } from "./wishes";

const t = translator("stage");

/** The facilitator's desk: what the room is asked, what waits, who is here, and what the room sees. */
export function Console({ stage }: { readonly stage: StageRoom }) {
  const own = useMemo(() => {
    const { room } = stage;
    return new OwnChanges({
      store: room.store,
      me: () => room.people.me.peek().id,
      submit: (op) => void room.submit(op),
    });
  }, [stage]);
  const tidy = useMemo(() => new Tidy(stage), [stage]);
  const [different, setDifferent] = useState(() => readDifferent(stage.mapId));
  const addDifferent = (pairs: ReadonlySet<string>) => {
    rememberDifferent(stage.mapId, pairs);
    setDifferent(pairs);
  };
  useEffect(() => own.follow(), [own]);
  useEffect(() => stage.remote.listen((wish) => fulfil(stage, wish)), [stage]);
  return (
    <main class="console">
      <header class="console-head">
        <h1 class="console-title">
          <bdi>{stage.info?.title}</bdi>
        </h1>
        <ConsoleActions stage={stage} own={own} tidy={tidy} />
        <a
          class="button button-plain"
          href={`stage.html?map=${encodeURIComponent(stage.mapId)}#projector`}
          target="_blank"
          rel="noopener"
        >
          {t("toProjector")}
        </a>
        <LanguageChoice />
      </header>
      <div class="console-column console-asks">
        <PhasePanel stage={stage} />
        <ModeChoice stage={stage} />
        <GroupQueue stage={stage} />
        <Queue stage={stage} />
        <MergeQueue
          stage={stage}
          different={different}
          onDifferent={(key) => addDifferent(new Set([...different, key]))}
        />
      </div>
      <div class="console-column console-shows">
        <ConsolePreview stage={stage} tidy={tidy} />
        <SpreadPanel stage={stage} />
        <StagesPanel stage={stage} />
      </div>
      <div class="console-column console-people">
        <JoinPanel stage={stage} />
        <PeoplePanel stage={stage} />
      </div>
      <StatusBanner stage={stage} />
      <RejectedNotice stage={stage} />
      <ToastPlace />
    </main>
  );
}
