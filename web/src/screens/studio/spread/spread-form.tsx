import { useId } from "preact/hooks";
import type { MethodInfo } from "../../../protocol/analyses";
import type { SpreadKind } from "../../../protocol/elements";
import { caveatText, methodDefinition, methodQuestion, methodTitle } from "../../../reports/analysis-words";
import { ParameterField } from "../measures/parameter-field";
import { useStudio } from "../state/context";
import { playable } from "../state/spread";
import { common, t } from "../texts";
import { SeedChoice } from "./seed-choice";

const seedsName = "seeds";
/** What most people need to say; the rest is folded away. */
const first: ReadonlySet<string> = new Set(["probability", "share", "thresholds", "recovery", "adopted", "layer"]);

/** What spreads, from whom, and by which rules. */
export function SpreadForm() {
  const studio = useStudio();
  const { spread } = studio;
  const id = useId();
  const method = spread.method.value;
  const infos = playable.flatMap((name) => studio.analyses.methods.value.find((each) => each.name === name) ?? []);
  const info = infos.find(({ name }) => name === method);
  return (
    <form
      class="spread-form"
      onSubmit={(event) => {
        event.preventDefault();
        void spread.start();
      }}
    >
      <div class="parameter">
        <label for={id}>{t("spread.how")}</label>
        <select
          id={id}
          class="field"
          value={method}
          onChange={(event) => {
            const wanted = playable.find((each) => each === event.currentTarget.value);
            spread.choose(wanted ?? "cascade");
          }}
        >
          {infos.map((each) => (
            <option key={each.name} value={each.name}>
              {methodTitle(each)}
            </option>
          ))}
        </select>
      </div>
      {info === undefined ? null : (
        <>
          <p class="method-asks">{methodQuestion(info)}</p>
          {method === "exposure" ? null : <SeedChoice />}
          <Fields info={info} method={method} />
          <Run method={method} info={info} />
          <details class="result-definition">
            <summary>{t("measures.definition")}</summary>
            <p>{methodDefinition(info)}</p>
            <p class="faint">{info.source}</p>
          </details>
        </>
      )}
      <Problem />
    </form>
  );
}

function Fields({ info, method }: { readonly info: MethodInfo; readonly method: SpreadKind }) {
  const { spread } = useStudio();
  const said = spread.settings.value[method] ?? {};
  const fields = info.parameters.filter(({ name }) => name !== seedsName);
  const field = (parameter: MethodInfo["parameters"][number]) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={said[parameter.name] ?? parameter.default ?? ""}
      onChange={(value) => spread.set(parameter.name, value)}
    />
  );
  return (
    <>
      {fields.filter(({ name }) => first.has(name)).map(field)}
      <details class="spread-more">
        <summary>{t("spread.more")}</summary>
        {fields.filter(({ name }) => !first.has(name)).map(field)}
      </details>
    </>
  );
}

function Run({ method, info }: { readonly method: SpreadKind; readonly info: MethodInfo }) {
  const { spread } = useStudio();
  const share = spread.run.share.value;
  const said = spread.settings.value[method] ?? {};
  const isMissing =
    (method !== "exposure" && spread.seeds.value.length === 0) ||
    info.parameters.some((each) => each.default === undefined && (said[each.name] ?? "") === "");
  if (share !== null) {
    return (
      <p class="measure-progress">
        <progress value={share} aria-label={t("measures.running")} />
        <button type="button" class="button" onClick={() => spread.run.stop()}>
          {t("measures.stop")}
        </button>
      </p>
    );
  }
  return (
    <>
      <button type="submit" class="button button-primary" disabled={isMissing}>
        {t("spread.run")}
      </button>
      {isMissing ? (
        <p class="faint">{t(method === "exposure" ? "spread.needsAttribute" : "spread.needsSeeds")}</p>
      ) : null}
    </>
  );
}

function Problem() {
  const { spread } = useStudio();
  const problem = spread.run.problem.value ?? spread.choice.problem.value;
  const reason = spread.run.shown.value?.result.reason;
  if (problem !== null) {
    return (
      <p class="measure-problem" role="alert">
        {common(`error.${problem.code}`)} <bdi lang="en">{problem.message}</bdi>
      </p>
    );
  }
  return reason === undefined ? null : <p class="measure-problem">{caveatText(reason, reason)}</p>;
}
