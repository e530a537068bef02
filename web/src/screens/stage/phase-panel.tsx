import { useState } from "preact/hooks";
import { isLanguage } from "../../i18n/languages";
import { language, localName, translator } from "../../i18n/translate";
import type { Prompt, PromptPhase } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { AnsweredStages } from "./answered-stages";
import { nextKind, phaseOf, phases, questionOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import { TrustLine } from "./trust-line";

const t = translator("stage");
const common = translator("common");

/** What the room is asked: the phase, the kind of link, and the question as the projector shows it. */
export function PhasePanel({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const info = stage.info;
  const phase = phaseOf(info);
  const asked = info?.prompt?.linkType;
  const ask = (prompt: Prompt) => void stage.room.submit({ op: "prompt.set", prompt });
  const mapLanguage = isLanguage(info?.language) ? info.language : language.value;
  return (
    <section class="panel" aria-label={t("asking")}>
      <div class="panel-line">
        <label class="panel-line panel-grow">
          <span class="panel-title">{t("phase")}</span>
          <select
            class="select panel-grow"
            value={phase}
            onChange={(event) => ask({ phase: phases.find((each) => each === event.currentTarget.value) ?? "actors" })}
          >
            {phases.map((each, index) => (
              <option key={each} value={each}>
                {index + 1} · {common(`phase.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <PhaseSteps phase={phase} onChoose={(next) => ask({ phase: next })} />
      </div>
      {phase === "trust" ? (
        <TrustLine stage={stage} />
      ) : phase === "gaps" || phase === "poverty" ? (
        <>
          {phase === "poverty" ? <AnsweredStages stage={stage} /> : null}
          <VotesLine stage={stage} />
        </>
      ) : (
        <KindChoice stage={stage} asked={asked} onChoose={(linkType) => ask(linkPrompt(linkType))} />
      )}
      <p class="asked-now">
        <span class="panel-note">{t("asking")}</span>
        <b lang={mapLanguage}>
          <bdi>{questionOf(stage.room.store, stage.looks, info, mapLanguage)}</bdi>
        </b>
      </p>
      <OwnQuestion
        onShow={(text) =>
          ask({ phase, ...(asked === undefined ? {} : { linkType: asked }), ...(text === "" ? {} : { text }) })
        }
      />
    </section>
  );
}

function linkPrompt(linkType: string | undefined): Prompt {
  return { phase: "links", ...(linkType === undefined ? {} : { linkType }) };
}

function PhaseSteps({
  phase,
  onChoose,
}: {
  readonly phase: PromptPhase;
  readonly onChoose: (phase: PromptPhase) => void;
}) {
  const index = phases.indexOf(phase);
  const [before, after] = [phases[index - 1], phases[index + 1]];
  return (
    <>
      <Button disabled={before === undefined} onClick={() => before !== undefined && onChoose(before)}>
        {common("back")}
      </Button>
      <Button kind="primary" disabled={after === undefined} onClick={() => after !== undefined && onChoose(after)}>
        {common("next")}
      </Button>
    </>
  );
}

/** How many have voted, and whether the room sees the sums. */
function VotesLine({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const voters = new Set([...stage.room.store.all("vote").values()].map(({ by }) => by)).size;
  const areShown = stage.info?.votesShown === true;
  return (
    <div class="panel-line">
      <span class="panel-grow">{t("votes.count", { count: voters })}</span>
      <Button
        pressed={areShown}
        onClick={() => void stage.room.submit({ op: "map.edit", set: { votesShown: !areShown } })}
      >
        {areShown ? t("votes.hide") : t("votes.show")}
      </Button>
    </div>
  );
}

interface KindChoiceProps {
  readonly stage: StageRoom;
  readonly asked: string | undefined;
  readonly onChoose: (linkType: string | undefined) => void;
}

function KindChoice({ stage, asked, onChoose }: KindChoiceProps) {
  const { store } = stage.room;
  const kinds = new Set([
    ...stage.looks.starterLinks().map((type) => type.id),
    ...(asked === undefined ? [] : [asked]),
  ]);
  for (const link of store.all("link").values()) {
    kinds.add(link.type);
  }
  return (
    <div class="panel-line">
      <label class="panel-line panel-grow">
        <span class="panel-label">{t("ask")}</span>
        <select
          class="select panel-grow"
          value={asked ?? ""}
          onChange={(event) => onChoose(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
        >
          <option value="">{t("ask.any")}</option>
          {[...kinds].map((id) => (
            <option key={id} value={id}>
              {localName(stage.looks.link(store, id))}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => onChoose(nextKind(stage.looks, asked))}>{t("nextKind")}</Button>
    </div>
  );
}

function OwnQuestion({ onShow }: { readonly onShow: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      class="panel-line own-question"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(text.trim());
        setText("");
      }}
    >
      <div class="panel-grow">
        <TextField label={t("ownQuestion")} value={text} onInput={setText} />
      </div>
      <Button type="submit">{t("showQuestion")}</Button>
    </form>
  );
}
