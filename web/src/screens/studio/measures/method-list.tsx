import { groupTitle, methodQuestion, methodTitle } from "../../../reports/analysis-words";
import { useStudio } from "../state/context";
import { t } from "../texts";

/** The methods in their groups, each with the question it answers. */
export function MethodList() {
  const studio = useStudio();
  const methods = studio.analyses.methods.value;
  const groups = [...new Set(methods.map(({ group }) => group))];
  return (
    <nav class="method-list" aria-label={t("measures.list")}>
      {groups.map((group) => (
        <section key={group}>
          <h2>{groupTitle(group)}</h2>
          <ul>
            {methods
              .filter((method) => method.group === group)
              .map((method) => (
                <li key={method.name}>
                  <button
                    type="button"
                    class="method-item"
                    aria-current={studio.method.value === method ? "true" : undefined}
                    onClick={() => studio.chooseMethod(method)}
                  >
                    <span class="method-title">{methodTitle(method)}</span>
                    <span class="method-question">{methodQuestion(method)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
