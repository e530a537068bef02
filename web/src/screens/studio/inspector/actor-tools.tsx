import { useSignal } from "@preact/signals";
import type { Actor } from "../../../protocol/elements";
import { ActorPicker } from "../parts/actor-picker";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

interface Props {
  readonly actor: Actor;
  readonly links: number;
}

/** Merging and removing; both can be undone. */
export function ActorTools({ actor, links }: Props) {
  const studio = useStudio();
  const merging = useSignal(false);
  const remove = async (): Promise<void> => {
    const { sender, notices } = studio;
    studio.clearSelection();
    if (await sender.send({ op: "actor.remove", id: actor.id })) {
      notices.say(t("removedNotice", { name: actor.name }), "calm", {
        label: common("undo"),
        run: () => void sender.send({ op: "actor.restore", id: actor.id }),
      });
    }
  };
  const merge = async (into: string): Promise<void> => {
    merging.value = false;
    if (await studio.sender.send({ op: "actor.merge", from: actor.id, into })) {
      studio.select("actor", into);
    }
  };
  return (
    <section class="tools">
      {merging.value ? (
        <div class="merge">
          <p>{t("mergeExplained", { name: actor.name, count: links })}</p>
          <ActorPicker
            label={t("mergeInto")}
            not={actor.id}
            suggestFor={actor.name}
            onPick={(into) => void merge(into)}
          />
          <button
            type="button"
            class="button small"
            onClick={() => {
              merging.value = false;
            }}
          >
            {common("cancel")}
          </button>
        </div>
      ) : (
        <div class="form-buttons">
          <button
            type="button"
            class="button small"
            onClick={() => {
              merging.value = true;
            }}
          >
            {t("merge")}
          </button>
          <button type="button" class="button button-danger small" onClick={() => void remove()}>
            {t("remove")}
          </button>
        </div>
      )}
    </section>
  );
}
