import { useMemo } from "preact/hooks";
import { language, localName, translator } from "../../i18n/translate";
import type { ViewName } from "../../protocol/elements";
import { Counters } from "./counters";
import { MapView } from "./map-view";
import { questionOf } from "./prompt";
import type { StageRoom } from "./stage-room";
import type { Tidy } from "./tidy";
import { TidyBar } from "./tidy-bar";

const t = translator("stage");
const views: readonly ViewName[] = ["map", "chain"];
const previewLabels = { textSize: 13, budget: 25 };

/** The projector in small, live, and which of the two views it shows. */
export function ConsolePreview({ stage, tidy }: { readonly stage: StageRoom; readonly tidy: Tidy }) {
  void stage.room.store.version.value;
  const view = stage.info?.view ?? "map";
  const labels = useMemo(() => previewLabels, []);
  const asked = stage.info?.prompt?.linkType;
  return (
    <section class="panel preview">
      <div class="panel-line">
        <h2 class="panel-title panel-grow">{t("preview")}</h2>
        <div class="segments">
          {views.map((each) => (
            <label key={each} class={each === view ? "segment segment-on" : "segment"}>
              <input
                class="visually-hidden"
                type="radio"
                name="view"
                checked={each === view}
                onChange={() => void stage.room.submit({ op: "map.edit", set: { view: each } })}
              />
              {t(`view.${each}`)}
            </label>
          ))}
        </div>
      </div>
      <p class="preview-question">
        <bdi>{questionOf(stage.room.store, stage.looks, stage.info, language.value)}</bdi>
        {asked !== undefined && (
          <span class="panel-note"> · {localName(stage.looks.link(stage.room.store, asked))}</span>
        )}
      </p>
      <div class="preview-map">
        <MapView
          stage={stage}
          view={view}
          labels={labels}
          spotlight={asked}
          played={stage.spread.played.value}
          onSurface={(surface) => tidy.use(surface)}
        />
        <TidyBar tidy={tidy} />
      </div>
      <Counters stage={stage} />
    </section>
  );
}
