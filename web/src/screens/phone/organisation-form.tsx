import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { localName, translator } from "../../i18n/translate";
import { stagesInOrder } from "../../map/selectors";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { TextField } from "../../ui/text-field";
import { GroupFields } from "./group-fields";
import { usePhone } from "./phone";
import { type OrganisationDraft, standsForPerson } from "./phone-ops";
import { TypeChoice } from "./type-choice";

const t = translator("phone");
const common = translator("common");

type CompleteDraft = OrganisationDraft & { readonly type: string };

interface OrganisationFormProps {
  readonly initial: OrganisationDraft;
  readonly nameLabel: string;
  readonly saveLabel: string;
  /** Shown under the name while it is typed: who is on the map already. */
  readonly hints?: (name: string) => ComponentChildren;
  readonly onSave: (draft: CompleteDraft) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** Name, type, stages, place: nothing else is asked in the room. */
export function OrganisationForm(props: OrganisationFormProps) {
  const [draft, setDraft] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<OrganisationDraft>): void => setDraft({ ...draft, ...part });
  const nameMissing = draft.name.trim() === "";
  const { type } = draft;

  const save = (): void => {
    setTried(true);
    if (!nameMissing && type !== null) {
      props.onSave({ ...draft, type });
    }
  };

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={props.nameLabel}
        value={draft.name}
        error={tried && nameMissing ? t("organisation.nameMissing") : undefined}
        clearable={true}
        onInput={(name) => change({ name })}
      />
      {props.hints?.(draft.name)}
      <TypeChoice chosen={type} group={draft.kind === "group"} onChoose={(chosen) => change({ type: chosen })} />
      {tried && type === null && <p class="field-error">{t("organisation.typeMissing")}</p>}
      {standsForPerson(draft) && <NamingConsent draft={draft} onChange={change} />}
      <GroupFields draft={draft} onChange={change} />
      <StageChoice draft={draft} onChange={change} />
      <TextField
        label={t("organisation.place")}
        value={draft.place}
        maxLength={80}
        onInput={(place) => change({ place })}
      />
      <div class="form-actions">
        {props.onCancel !== undefined && <Button onClick={props.onCancel}>{common("cancel")}</Button>}
        <Button kind="primary" type="submit">
          {props.saveLabel}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: OrganisationDraft;
  readonly onChange: (part: Partial<OrganisationDraft>) => void;
}

/** A person is named to the room only when that person agrees. */
function NamingConsent({ draft, onChange }: PartProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={draft.mayBeNamed}
        onChange={(event) => onChange({ mayBeNamed: event.currentTarget.checked })}
      />
      <span>{t("organisation.mayBeNamed")}</span>
    </label>
  );
}

function StageChoice({ draft, onChange }: PartProps) {
  const { store } = usePhone().room;
  const stages = store.version.value < 0 ? [] : stagesInOrder(store, "chain");
  if (stages.length === 0) {
    return null;
  }
  const toggle = (stage: string): void => {
    const without = draft.stages.filter((other) => other !== stage);
    onChange({ stages: without.length === draft.stages.length ? [...draft.stages, stage] : without });
  };
  return (
    <fieldset class="chips-field">
      <legend class="field-label">{t("organisation.stages")}</legend>
      <div class="chips">
        {stages.map((stage) => (
          <Chip key={stage.id} pressed={draft.stages.includes(stage.id)} onToggle={() => toggle(stage.id)}>
            <bdi>{localName(stage)}</bdi>
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
