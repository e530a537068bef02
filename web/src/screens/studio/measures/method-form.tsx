import { useSignal } from "@preact/signals";
import type { MethodInfo, MethodParameter } from "../../../protocol/analyses";
import { methodQuestion, methodTitle } from "../../../reports/analysis-words";
import type { Analyses } from "../state/analyses";
import { t } from "../texts";
import { ParameterField } from "./parameter-field";

interface Props {
  readonly method: MethodInfo;
  readonly analyses: Analyses;
}

/** What can be set before a method runs, made from its descriptor. */
export function MethodForm({ method, analyses }: Props) {
  const settings = useSignal<Readonly<Record<string, string>>>({});
  const share = analyses.share.value;
  const missing = method.parameters.some((one) => one.default === undefined && (settings.value[one.name] ?? "") === "");
  const run = (): void => void analyses.start({ method: method.name, settings: settings.peek() });
  return (
    <form
      class="method-form"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <h2>{methodTitle(method)}</h2>
      <p class="method-asks">{methodQuestion(method)}</p>
      <div class="method-fields">
        {method.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={settings.value[parameter.name] ?? parameter.default ?? ""}
            onChange={(value) => {
              settings.value = changed(settings.peek(), parameter, value);
              if (method.cost === "linear" || method.isLive) {
                run();
              }
            }}
          />
        ))}
      </div>
      {share === null ? (
        <button type="submit" class="button button-primary" disabled={missing}>
          {t("measures.run")}
        </button>
      ) : (
        <p class="measure-progress">
          <progress value={share} aria-label={t("measures.running")} />
          <button type="button" class="button" onClick={() => analyses.stop()}>
            {t("measures.stop")}
          </button>
        </p>
      )}
    </form>
  );
}

/** What equals the default is not said, so that equal questions stay equal. */
function changed(
  settings: Readonly<Record<string, string>>,
  parameter: MethodParameter,
  value: string,
): Readonly<Record<string, string>> {
  const { [parameter.name]: _before, ...others } = settings;
  return value === parameter.default ? others : { ...others, [parameter.name]: value };
}
