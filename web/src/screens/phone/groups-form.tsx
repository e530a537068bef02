import { useState } from "preact/hooks";
import { formatNumber, localName, translator } from "../../i18n/translate";
import { type GroupSaid, type WorkGroup, type WorkSex, workGroups } from "../../protocol/answers";
import type { Stage } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { RadioCards } from "./radio-cards";

const t = translator("phone");
const common = translator("common");
const businesses = workGroups.slice(0, 4);
const labour = workGroups.slice(4);
const sexes = ["women", "men", "both"] as const;
const securities = [1, 2, 3, 4] as const;
/** Not an answer that is sent: what nobody knows stays absent. */
const unknown = "unknown" as const;

interface GroupsFormProps {
  readonly stage: Stage;
  readonly before: readonly GroupSaid[] | undefined;
  /** Without groups the answer is taken back. */
  readonly onDone: (groups: readonly GroupSaid[] | undefined) => void;
  readonly onLeave: (() => void) | undefined;
}

/** First which groups, then for each of them who they are and how secure their income is: one question a screen. */
export function GroupsForm({ stage, before, onDone, onLeave }: GroupsFormProps) {
  const [groups, setGroups] = useState<readonly GroupSaid[]>(before ?? []);
  const [at, setAt] = useState<number>();
  const asked = at === undefined ? undefined : groups[at];
  const go = (step: number | undefined): void => {
    setAt(step);
    window.scrollTo(0, 0);
  };
  if (at === undefined || asked === undefined) {
    return (
      <WhichGroups
        stage={stage}
        groups={groups}
        wasAnswered={before !== undefined}
        onToggle={(group) => setGroups(toggled(groups, group))}
        onNext={() => go(0)}
        onUnknown={() => onDone([])}
        onTakeBack={() => onDone(undefined)}
        onLeave={onLeave}
      />
    );
  }
  return (
    <OneGroup
      key={asked.group}
      stage={stage}
      said={asked}
      place={groups.length > 1 ? t("trust.place", { at: at + 1, count: groups.length }) : undefined}
      onSay={(said) => setGroups(groups.map((other) => (other.group === said.group ? said : other)))}
      onBack={() => go(at === 0 ? undefined : at - 1)}
      onNext={() => (at + 1 < groups.length ? go(at + 1) : onDone(groups))}
      isLast={at + 1 === groups.length}
    />
  );
}

/** The groups in the order of the list, whatever the order of the taps. */
function toggled(groups: readonly GroupSaid[], group: WorkGroup): readonly GroupSaid[] {
  const without = groups.filter((other) => other.group !== group);
  const after = without.length === groups.length ? [...groups, { group }] : without;
  return after.toSorted((a, b) => workGroups.indexOf(a.group) - workGroups.indexOf(b.group));
}

interface WhichGroupsProps {
  readonly stage: Stage;
  readonly groups: readonly GroupSaid[];
  readonly wasAnswered: boolean;
  readonly onToggle: (group: WorkGroup) => void;
  readonly onNext: () => void;
  readonly onUnknown: () => void;
  readonly onTakeBack: () => void;
  readonly onLeave: (() => void) | undefined;
}

function WhichGroups(props: WhichGroupsProps) {
  const { stage, groups, onToggle } = props;
  const chips = (legend: string, offered: readonly WorkGroup[]) => (
    <fieldset class="chips-field">
      <legend class="field-label">{legend}</legend>
      <div class="chips">
        {offered.map((group) => (
          <Chip key={group} pressed={groups.some((said) => said.group === group)} onToggle={() => onToggle(group)}>
            {common(`group.${group}`)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
  return (
    <>
      <StageHead stage={stage} />
      <p class="field-hint">{t("groups.neverPersons")}</p>
      {chips(t("groups.businesses"), businesses)}
      {chips(t("groups.labour"), labour)}
      <div class="form-actions">
        <Button onClick={props.onUnknown}>{t("groups.dontKnow")}</Button>
        <Button kind="primary" disabled={groups.length === 0} onClick={props.onNext}>
          {common("next")}
        </Button>
      </div>
      <div class="form-actions form-less">
        {props.wasAnswered ? (
          <Button kind="quiet" onClick={props.onTakeBack}>
            {t("groups.takeBack")}
          </Button>
        ) : null}
        {props.onLeave === undefined ? null : (
          <Button kind="quiet" onClick={props.onLeave}>
            {common("cancel")}
          </Button>
        )}
      </div>
    </>
  );
}

interface OneGroupProps {
  readonly stage: Stage;
  readonly said: GroupSaid;
  readonly place: string | undefined;
  readonly isLast: boolean;
  readonly onSay: (said: GroupSaid) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

function OneGroup({ stage, said, place, isLast, onSay, onBack, onNext }: OneGroupProps) {
  // "I do not know" is chosen from the beginning: nobody has to answer.
  const { sex, security } = said;
  const say = (part: { sex?: WorkSex | undefined; security?: number | undefined }): void => {
    const next = { sex, security, ...part };
    onSay({
      group: said.group,
      ...(next.sex === undefined ? {} : { sex: next.sex }),
      ...(next.security === undefined ? {} : { security: next.security }),
    });
  };
  return (
    <>
      <StageHead stage={stage} />
      <div class="rating-head">
        <h3 class="rating-name">{common(`group.${said.group}`)}</h3>
        {place === undefined ? null : <span class="rating-place">{place}</span>}
      </div>
      <RadioCards
        legend={t("groups.who")}
        choices={[...sexes, unknown].map((value) => ({ value, label: sexWords(value) }))}
        chosen={sex ?? unknown}
        onChoose={(value) => say({ sex: sexes.find((each) => each === value) })}
      />
      <RadioCards
        legend={t("groups.secure")}
        choices={[
          ...securities.map((value) => ({
            value: `${value}`,
            label: `${formatNumber(value)} · ${t(`groups.security.${value}`)}`,
          })),
          { value: unknown, label: t("groups.dontKnow") },
        ]}
        chosen={security === undefined ? unknown : `${security}`}
        onChoose={(value) => say({ security: securities.find((each) => `${each}` === value) })}
      />
      <div class="form-actions">
        <Button onClick={onBack}>{common("back")}</Button>
        <Button kind="primary" onClick={onNext}>
          {isLast ? common("save") : common("next")}
        </Button>
      </div>
    </>
  );
}

function StageHead({ stage }: { readonly stage: Stage }) {
  return (
    <h2 class="stage-head">
      {t("groups.atStage")} <bdi>{localName(stage)}</bdi>
    </h2>
  );
}

function sexWords(value: WorkSex | typeof unknown): string {
  return value === unknown ? t("groups.dontKnow") : common(`sex.${value}`);
}
