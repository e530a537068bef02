import { useEffect, useMemo, useState } from "preact/hooks";
import { language, localName, translator } from "../../i18n/translate";
import type { Finding } from "../../protocol/analyses";
import type { PromptPhase, ViewName } from "../../protocol/elements";
import { findingsOf, forTheRoom } from "../../reports/finding";
import { type Poverty, povertyOf } from "../../reports/poverty";
import { PovertyKey } from "../../reports/poverty-key";
import { type Trust, type TrustAspect, trustOf } from "../../reports/trust";
import { showToast, ToastPlace } from "../../ui/toast";
import { type RoomDepth, roomDepths } from "../../viewer/room-depth";
import { AnsweredStages } from "./answered-stages";
import { Counters } from "./counters";
import { DidCard } from "./did-card";
import { GapCards } from "./gap-cards";
import { JoinCardView } from "./join-card";
import { KeysHelp } from "./keys-help";
import { Legend } from "./legend";
import { MapView } from "./map-view";
import { PlanCard } from "./plan-card";
import { ProjectorControls } from "./projector-controls";
import { chipTypes, phaseOf, questionOf } from "./prompt";
import type { Wish } from "./remote";
import { readDepth, rememberDepth } from "./room-depth-memory";
import { SpreadCard } from "./spread-card";
import type { StageRoom } from "./stage-room";
import { StatusBanner } from "./status-banner";
import { Stepper } from "./stepper";
import { Tidy } from "./tidy";
import { TidyBar } from "./tidy-bar";
import { TrustCard } from "./trust-card";
import { useKeys } from "./use-keys";
import { useScreenScale } from "./use-screen-scale";

const t = translator("stage");
const mostChips = 3;
const gapPhases: ReadonlySet<PromptPhase> = new Set(["gaps", "poverty"]);

/** What the room sees: one question, the map, how to come in, and what the last link did. */
export function Projector({ stage }: { readonly stage: StageRoom }) {
  const [depth, setDepth] = useState<RoomDepth>(readDepth);
  const [blank, setBlank] = useState(false);
  const [helping, setHelping] = useState(false);
  const [view, switchView] = useView(stage);
  const tidy = useMemo(() => new Tidy(stage), [stage]);
  const scale = useScreenScale();
  const labels = useMemo(() => {
    const { textSize, budget } = roomDepths[depth];
    return { textSize: textSize * scale, budget };
  }, [depth, scale]);
  const [gaps, at, step] = useGaps(stage);
  const poverty = usePoverty(stage);
  const [trust, aspect, otherAspect] = useTrust(stage);
  const mayDrive = stage.isFacilitators;
  const mayTidy = stage.role === "analyst";
  const choose = (wanted: RoomDepth) => {
    rememberDepth(wanted);
    setDepth(wanted);
  };
  const actions = {
    f: toggleFullScreen,
    b: () => setBlank(!blank),
    v: switchView,
    g: () => (phaseOf(stage.info) === "trust" ? otherAspect() : step()),
    "?": () => setHelping(!helping),
    1: () => choose("small"),
    2: () => choose("medium"),
    3: () => choose("large"),
    ...(mayTidy ? { t: () => void tidy.propose() } : {}),
    ...(mayDrive ? drivingKeys(stage) : {}),
  };
  useKeys(actions);
  const asked = stage.info?.prompt?.linkType;
  return (
    <main class="projector" data-depth={depth}>
      <Head stage={stage} asked={asked} />
      <div class="projector-map">
        <MapView
          stage={stage}
          view={view}
          labels={labels}
          spotlight={asked}
          finding={gaps?.[at]}
          poverty={poverty}
          trust={trust}
          played={stage.spread.played.value}
          steerable={false}
          onSurface={(surface) => tidy.use(surface)}
        />
        <TidyBar tidy={tidy} />
      </div>
      <Side stage={stage} poverty={poverty} trust={trust} aspect={aspect} gaps={gaps} at={at} />
      <Counters stage={stage} />
      <StatusBanner stage={stage} />
      <ProjectorControls
        stage={stage}
        depth={depth}
        onDepth={choose}
        onFullScreen={toggleFullScreen}
        onBlank={() => setBlank(true)}
        onView={switchView}
        onTidy={mayTidy ? () => void tidy.propose() : undefined}
        onHelp={() => setHelping(true)}
      />
      {helping && <KeysHelp mayTidy={mayTidy} mayDrive={mayDrive} onClose={() => setHelping(false)} />}
      {blank && <button type="button" class="blank" aria-label={t("blank")} onClick={() => setBlank(false)} />}
      <ToastPlace />
    </main>
  );
}

interface SideProps {
  readonly stage: StageRoom;
  readonly poverty: Poverty | undefined;
  readonly trust: Trust | undefined;
  readonly aspect: TrustAspect;
  readonly gaps: readonly Finding[] | undefined;
  /** Which finding the map shows. */
  readonly at: number;
}

/** Beside the map: how to come in, and what goes with the phase. */
function Side({ stage, poverty, trust, aspect, gaps, at }: SideProps) {
  const phase = phaseOf(stage.info);
  if (stage.spread.shown.value !== undefined) {
    return (
      <aside class="projector-side">
        <JoinCardView stage={stage} isCompact />
        <SpreadCard stage={stage} />
      </aside>
    );
  }
  return (
    <aside class="projector-side">
      <JoinCardView stage={stage} isCompact={gaps !== undefined} />
      {poverty === undefined ? null : (
        <section class="card">
          <h2 class="card-title">{t("poverty.key")}</h2>
          <PovertyKey poverty={poverty} map={stage.room.store} />
          <AnsweredStages stage={stage} />
        </section>
      )}
      {phase === "trust" ? (
        <TrustCard stage={stage} trust={trust} aspect={aspect} />
      ) : gaps === undefined ? (
        <DidCard stage={stage} />
      ) : (
        <GapCards stage={stage} findings={gaps} at={at} />
      )}
      {phase === "plan" ? <PlanCard stage={stage} /> : null}
      {gaps === undefined && trust === undefined ? <Legend stage={stage} /> : null}
    </aside>
  );
}

function Head({ stage, asked }: { readonly stage: StageRoom; readonly asked: string | undefined }) {
  const { store } = stage.room;
  void store.version.value;
  const chips = chipTypes(store, stage.looks, asked, mostChips);
  return (
    <header class="projector-head">
      <Stepper phase={phaseOf(stage.info)} />
      <p class="projector-title">{stage.info?.title}</p>
      <h1 class="question">{questionOf(store, stage.looks, stage.info, language.value)}</h1>
      <ul class="link-chips" aria-label={t("linkKinds")}>
        {chips.map((id) => {
          const look = stage.looks.link(store, id);
          return (
            <li key={id} class={id === asked ? "link-chip link-chip-asked" : "link-chip"}>
              <svg class="link-chip-mark" viewBox="0 0 24 12" aria-hidden="true">
                <path d="M0 1L24 6L0 11z" fill={look.colour} />
              </svg>
              {localName(look)}
            </li>
          );
        })}
      </ul>
    </header>
  );
}

/** What the rules found, while the room talks about gaps; which of it the map shows; and a step to the next. */
function useGaps(stage: StageRoom): [readonly Finding[] | undefined, number, () => void] {
  const [steps, setSteps] = useState(0);
  const asksForGaps = gapPhases.has(phaseOf(stage.info));
  const insight = stage.insights.now.value;
  const findings = useMemo(() => forTheRoom(findingsOf(insight)), [insight]);
  const at = findings.length === 0 ? 0 : steps % findings.length;
  return [asksForGaps ? findings : undefined, at, () => setSteps(steps + 1)];
}

/** The averages while the room talks about trust and the facilitator shows them; and a step to the other question. */
function useTrust(stage: StageRoom): [Trust | undefined, TrustAspect, () => void] {
  const [aspect, setAspect] = useState<TrustAspect>("reliance");
  const { store } = stage.room;
  const isAsked = phaseOf(stage.info) === "trust";
  const [isShown, picture] = [stage.info?.trustShown, store.get("trust", "trust")];
  const actors = store.all("actor").size;
  const trust = useMemo(
    () => (isAsked ? trustOf(store, aspect) : undefined),
    [isAsked, isShown, picture, actors, aspect],
  );
  return [trust, aspect, () => setAspect(aspect === "reliance" ? "sharing" : "reliance")];
}

/** The keys by which a facilitator, or a clicker, moves the room on; the console in the same browser carries them out. */
function drivingKeys(stage: StageRoom): Readonly<Record<string, () => void>> {
  const ask = (wish: Wish) => () => void askConsole(stage, wish);
  return { r: ask("reveal"), pagedown: ask("next"), pageup: ask("back") };
}

async function askConsole(stage: StageRoom, wish: Wish): Promise<void> {
  if (!(await stage.remote.send(wish))) {
    showToast(t("remote.none"));
  }
}

/** How people fare, as far as the room may know, while it talks about poverty. */
function usePoverty(stage: StageRoom): Poverty | undefined {
  const isAsked = phaseOf(stage.info) === "poverty";
  const insight = stage.insights.now.value;
  return useMemo(() => (isAsked ? povertyOf(insight, stage.room.store) : undefined), [insight, isAsked]);
}

/** The view that the map's head names; a facilitator changes it for all, others only here. */
function useView(stage: StageRoom): [ViewName, () => void] {
  const common = stage.info?.view ?? "map";
  const [own, setOwn] = useState<ViewName>();
  useEffect(() => setOwn(undefined), [common]);
  const view = own ?? common;
  const change = () =>
    stage.isFacilitators ? void askConsole(stage, "view") : setOwn(view === "map" ? "chain" : "map");
  return [view, change];
}

function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  // A browser may refuse; the screen then stays as it is.
  change.catch(() => undefined);
}
