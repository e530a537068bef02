import { useState } from "preact/hooks";
import type { Finding } from "../../../protocol/analyses";
import type { PlannedAction } from "../../../protocol/elements";
import { newId } from "../../../protocol/ids";
import { sentenceText } from "../../../reports/analysis-words";
import { findingKey, ghostsOf } from "../../../reports/finding";
import { useStudio } from "../state/context";
import { common, t } from "../texts";

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
}

const longestTitle = 200;

/** Makes a finding an action with owner, date and first step; the links that are missing are what it should bring about. */
export function ActionForm({ finding, onClose }: Props) {
  const studio = useStudio();
  const [draft, setDraft] = useState({
    title: sentenceText(finding.remedy ?? finding.sentence).slice(0, longestTitle),
    owner: "",
    due: "",
    firstStep: "",
  });
  const save = async (): Promise<void> => {
    if (await studio.sender.send({ op: "action.put", action: actionOf(finding, draft) })) {
      onClose();
    }
  };
  return (
    <form
      class="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.map(({ name, limit }) => (
        <Entry
          key={name}
          label={t(`action.${name}`)}
          limit={limit}
          value={draft[name]}
          onInput={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <p class="finding-tools">
        <button type="submit" class="button primary" disabled={draft.title.trim() === ""}>
          {t("action.save")}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {common("cancel")}
        </button>
      </p>
    </form>
  );
}

/** What has no limit is a date. */
const fields = [
  { name: "title", limit: longestTitle },
  { name: "owner", limit: 120 },
  { name: "due", limit: undefined },
  { name: "firstStep", limit: 500 },
] as const;

interface EntryProps {
  readonly label: string;
  readonly limit: number | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

function Entry({ label, limit, value, onInput }: EntryProps) {
  const take = (event: { readonly currentTarget: HTMLInputElement }): void => onInput(event.currentTarget.value);
  return limit === undefined ? (
    <label>
      {label}
      <input type="date" value={value} onInput={take} />
    </label>
  ) : (
    <label>
      {label}
      <input type="text" dir="auto" maxLength={limit} value={value} onInput={take} />
    </label>
  );
}

interface Draft {
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly firstStep: string;
}

function actionOf(finding: Finding, draft: Draft): PlannedAction {
  const expected = ghostsOf(finding)
    .slice(0, 10)
    .map(({ from, to }) => ({ source: from, target: to }));
  return {
    id: newId(),
    title: draft.title,
    topic: findingKey(finding),
    ...(draft.owner.trim() === "" ? {} : { owner: draft.owner }),
    ...(draft.due === "" ? {} : { due: draft.due }),
    ...(draft.firstStep.trim() === "" ? {} : { firstStep: draft.firstStep }),
    ...(expected.length === 0 ? {} : { expected }),
  };
}
