import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { ActorPicker } from "../parts/actor-picker";
import { useStudio } from "../state/context";
import { t } from "../texts";

const most = 20;

/** Who begins: picked by name, taken from the map, or the few who would reach the most. */
export function SeedChoice() {
  const studio = useStudio();
  const { spread } = studio;
  const count = useSignal(3);
  const id = useId();
  const seeds = spread.seeds.value.filter((each) => studio.read().get("actor", each) !== undefined);
  const selected = studio.selection.value;
  const canTake = selected?.kind === "actor" && !seeds.includes(selected.id);
  return (
    <fieldset class="seed-choice">
      <legend>{t("spread.seeds")}</legend>
      <ul class="seed-list">
        {seeds.map((seed) => (
          <li key={seed}>
            <button type="button" class="member" onClick={() => studio.select("actor", seed)}>
              <bdi>{studio.words.value.actor(seed)}</bdi>
            </button>
            <button
              type="button"
              class="button tool"
              aria-label={t("spread.removeSeed", { name: studio.words.value.actor(seed) })}
              onClick={() => spread.toggleSeed(seed)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <ActorPicker
        label={t("spread.addSeed")}
        placeholder={t("spread.addSeed")}
        onPick={(actor) => {
          if (!spread.seeds.peek().includes(actor)) {
            spread.toggleSeed(actor);
          }
        }}
      />
      <button
        type="button"
        class="button small"
        disabled={!canTake}
        onClick={() => {
          if (canTake) {
            spread.toggleSeed(selected.id);
          }
        }}
      >
        {t("spread.takeSelected")}
      </button>
      <p class="seed-best">
        <button
          type="button"
          class="button small"
          disabled={spread.choice.share.value !== null}
          onClick={() => void spread.chooseBest(count.peek())}
        >
          {t("spread.best")}
        </button>
        <label for={id}>{t("spread.bestCount")}</label>
        <input
          id={id}
          class="field"
          type="number"
          min={1}
          max={most}
          value={count.value}
          onInput={(event) => {
            count.value = Math.min(most, Math.max(1, Math.round(Number(event.currentTarget.value)) || 1));
          }}
        />
      </p>
    </fieldset>
  );
}
