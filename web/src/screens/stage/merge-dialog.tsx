import { useState } from "preact/hooks";
import { isolated, localName, translator } from "../../i18n/translate";
import type { Actor } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { showToast } from "../../ui/toast";
import { degreeOf } from "./map-facts";
import { forecastMerge, type MergeForecast, type NearPair } from "./near-pairs";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const common = translator("common");

interface MergeDialogProps {
  readonly stage: StageRoom;
  readonly pair: NearPair;
  readonly onDifferent: () => void;
  readonly onClose: () => void;
}

/** Two columns side by side, which name stays, and what will happen to the links. */
export function MergeDialog({ stage, pair, onDifferent, onClose }: MergeDialogProps) {
  const { store } = stage.room;
  const [first, second] = [pair.a, pair.b];
  const [kept, setKept] = useState(degreeOf(store, first.id) >= degreeOf(store, second.id) ? first : second);
  const from = kept === first ? second : first;
  const merge = () => {
    void stage.room.submit({ op: "actor.merge", from: from.id, into: kept.id });
    showToast(t("merge.done", { from: isolated(localName(from)), into: isolated(localName(kept)) }));
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{common("cancel")}</Button>
      <Button onClick={onDifferent}>{t("merge.different")}</Button>
      <Button kind="primary" onClick={merge}>
        {t("merge.do")}
      </Button>
    </>
  );
  return (
    <Dialog title={t("merge.title")} onClose={onClose} actions={actions}>
      <div class="merge-columns">
        {[first, second].map((actor) => (
          <label key={actor.id} class={actor === kept ? "merge-side merge-kept" : "merge-side"}>
            <span class="merge-keep">
              <input type="radio" name="keep" checked={actor === kept} onChange={() => setKept(actor)} />
              {t("merge.keep", { name: isolated(localName(actor)) })}
            </span>
            <Facts stage={stage} actor={actor} />
          </label>
        ))}
      </div>
      <p class="merge-forecast">{forecastWords(forecastMerge(store, from.id, kept.id))}</p>
    </Dialog>
  );
}

function Facts({ stage, actor }: { readonly stage: StageRoom; readonly actor: Actor }) {
  const { store } = stage.room;
  const stages = (actor.stages ?? []).flatMap(({ stage: id }) => {
    const known = store.get("stage", id);
    return known === undefined ? [] : [localName(known)];
  });
  const facts = [
    [t("field.type"), localName(stage.looks.actor(store, actor.type))],
    [t("field.links"), common("count.links", { count: degreeOf(store, actor.id) })],
    [t("field.stages"), stages.join(", ")],
    [t("field.place"), actor.place?.name ?? ""],
    [t("field.by"), stage.nick(actor.by) ?? ""],
  ] as const;
  return (
    <dl class="merge-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value === "" ? t("field.none") : value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function forecastWords(forecast: MergeForecast): string {
  const parts = [
    t("merge.moves", { count: forecast.moving }),
    ...(forecast.uniting === 0 ? [] : [t("merge.unites", { count: forecast.uniting })]),
    ...(forecast.vanishing === 0 ? [] : [t("merge.vanishes", { count: forecast.vanishing })]),
  ];
  return `${parts.join(" · ")}.`;
}
