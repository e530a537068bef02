import { useSignal } from "@preact/signals";
import { newId } from "../../../protocol/ids";
import type { Op } from "../../../protocol/ops";
import { useField } from "../inspector/use-field";
import { type EditOutcome, readCount, readName } from "../model/edits";
import { DropDown } from "../parts/drop-down";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** The revision; its panel leads back to named points and to any revision. */
export function MarksMenu() {
  const studio = useStudio();
  const rev = studio.past.shown.value?.rev ?? studio.room.store.revision.value;
  return (
    <DropDown label={t("revision", { rev })} class="foot-button" align="start" above={true}>
      {(close) => (
        <div class="marks">
          <MarkList onDone={close} />
          <LookAtForm onDone={close} />
          {studio.room.role.value === "facilitator" && studio.canEdit.value ? <NewMarkForm /> : null}
        </div>
      )}
    </DropDown>
  );
}

function MarkList({ onDone }: { readonly onDone: () => void }) {
  const studio = useStudio();
  void studio.room.store.version.value;
  const marks = [...studio.room.store.all("mark").values()].sort((a, b) => b.at - a.at);
  return (
    <section>
      <h3>{t("marks.title")}</h3>
      {marks.length === 0 ? <p class="faint">{t("marks.none")}</p> : null}
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                onDone();
                void studio.past.lookAt(mark.at, mark.name);
              }}
            >
              <bdi>{mark.name}</bdi>
            </button>{" "}
            <span class="faint">{t("revision", { rev: mark.at })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LookAtForm({ onDone }: { readonly onDone: () => void }) {
  const studio = useStudio();
  const typed = useSignal("");
  const look = (event: Event): void => {
    event.preventDefault();
    const read = readCount(typed.value);
    if (read.status === "changed" && read.value !== null) {
      onDone();
      void studio.past.lookAt(Math.min(read.value, studio.room.store.revision.peek()));
    }
  };
  return (
    <form class="inline-form" onSubmit={look}>
      <label>
        <span>{t("marks.lookAt")}</span>
        <input
          inputMode="numeric"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button small">
        {t("marks.look")}
      </button>
    </form>
  );
}

function NewMarkForm() {
  const field = useField();
  const typed = useSignal("");
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = readName(typed.value);
    const read: EditOutcome<Op> =
      name.status === "changed"
        ? { status: "changed", value: { op: "mark.add", id: newId(), name: name.value } }
        : name;
    if (await field.commit(read)) {
      typed.value = "";
    }
  };
  return (
    <form class="inline-form" onSubmit={(event) => void save(event)}>
      <label>
        <span>{t("marks.new")}</span>
        <input
          dir="auto"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button small">
        {t("marks.add")}
      </button>
      <span class="fault" role="alert">
        {field.fault.value}
      </span>
    </form>
  );
}
