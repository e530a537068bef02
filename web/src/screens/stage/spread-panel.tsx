import { useState } from "preact/hooks";
import { language, localName, translator } from "../../i18n/translate";
import { actorsByName } from "../../map/selectors";
import { SpreadClaim } from "../../reports/spread/claim";
import { PlayerButtons } from "../../reports/spread/player-buttons";
import { StepText } from "../../reports/spread/step-text";
import { Button } from "../../ui/button";
import { beginsWords, nameOf, SpreadWaiting } from "./spread-words";
import type { StageRoom } from "./stage-room";
import { lastStep, type Played } from "./stage-spread";

const t = translator("stage");
const report = translator("report");
const namedAtMost = 12;
/** How often a link passes it on, 0 to 1. */
const chances = [0.1, 0.3, 0.5, 1] as const;

/** For the facilitator: what the projector plays, step by step, or who should begin. */
export function SpreadPanel({ stage }: { readonly stage: StageRoom }) {
  const { shown, played } = stage.spread;
  return (
    <section class="panel spread-panel">
      <div class="panel-line">
        <h2 class="panel-title panel-grow">{t("spread.title")}</h2>
        {shown.value === undefined ? null : <Button onClick={() => stage.spread.hide()}>{t("spread.hide")}</Button>}
      </div>
      {shown.value === undefined ? (
        <Start stage={stage} />
      ) : played.value === undefined ? (
        <SpreadWaiting stage={stage} />
      ) : (
        <Remote stage={stage} played={played.value} />
      )}
    </section>
  );
}

function Start({ stage }: { readonly stage: StageRoom }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [chance, setChance] = useState<number>(chances[1]);
  const { store } = stage.room;
  void store.version.value;
  const seeds = chosen.filter((id) => store.get("actor", id) !== undefined);
  const others = actorsByName(store, language.value).filter(({ id }) => !seeds.includes(id));
  return (
    <>
      <p class="panel-note">{t("spread.means")}</p>
      <label class="panel-line">
        <span class="panel-label">{t("spread.who")}</span>
        <select
          class="select panel-grow"
          value=""
          onChange={(event) => {
            choose([...seeds, event.currentTarget.value]);
            event.currentTarget.value = "";
          }}
        >
          <option value="">{t("spread.choose")}</option>
          {others.map((actor) => (
            <option key={actor.id} value={actor.id}>
              {localName(actor)}
            </option>
          ))}
        </select>
      </label>
      <ul class="spread-seeds">
        {seeds.map((id) => (
          <li key={id}>
            <bdi>{nameOf(stage, id)}</bdi>
            <Button
              kind="quiet"
              label={t("spread.drop", { name: nameOf(stage, id) ?? "" })}
              onClick={() => choose(seeds.filter((each) => each !== id))}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <label class="panel-line">
        <span class="panel-label">{t("spread.chance")}</span>
        <select
          class="select panel-grow"
          value={String(chance)}
          onChange={(event) => setChance(Number(event.currentTarget.value))}
        >
          {chances.map((each) => (
            <option key={each} value={String(each)}>
              {t("spread.chanceOf", { count: each * 10 })}
            </option>
          ))}
        </select>
      </label>
      <div class="panel-line">
        <a class="panel-grow panel-note" href={`studio.html?map=${encodeURIComponent(stage.mapId)}`}>
          {t("spread.inStudio")}
        </a>
        <Button
          kind="primary"
          disabled={seeds.length === 0}
          onClick={() => {
            const settings = { seeds: seeds.join(","), probability: String(chance) };
            stage.spread.show({ method: "cascade", settings });
          }}
        >
          {t("spread.show")}
        </Button>
      </div>
    </>
  );
}

function Remote({ stage, played }: { readonly stage: StageRoom; readonly played: Played }) {
  const { spread } = stage;
  const { playback, step } = played;
  const begins = beginsWords(stage, played);
  return (
    <>
      {begins === undefined ? null : <p class="panel-note">{begins}</p>}
      <SpreadClaim playback={playback} step={step} />
      <div class="panel-line" role="toolbar" aria-label={report("spread.player")}>
        <PlayerButtons
          step={step}
          last={lastStep(played)}
          isPlaying={spread.isPlaying.value}
          onStep={(to) => spread.to(to)}
          onPlay={() => spread.play()}
          onPause={() => spread.pause()}
        />
      </div>
      <StepText playback={playback} step={step} name={(id) => nameOf(stage, id)} namedAtMost={namedAtMost} />
    </>
  );
}
