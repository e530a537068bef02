import { useState } from "preact/hooks";
import type { MessageKey } from "../../../i18n/messages";
import { translator } from "../../../i18n/translate";
import type { GraphAnswer, GraphQuestion } from "../../../protocol/questions";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { cellText } from "./cell-text";
import "./questions.css";

const words = translator("questions");

type Asked = { readonly answer: GraphAnswer } | { readonly hasFailed: true } | undefined;

/** Questions of a closed list to the stored graph of this map, each with its query, to be taken along to Neo4j. */
export function QuestionsView() {
  const studio = useStudio();
  const all = studio.questions.value;
  const [chosen, setChosen] = useState<GraphQuestion | undefined>(all[0]);
  const [asked, setAsked] = useState<Asked>(undefined);
  const [isAsking, setIsAsking] = useState(false);
  const ask = async (question: GraphQuestion) => {
    setIsAsking(true);
    const result = await studio.rest.ask(studio.map, question.name);
    setAsked(result.ok ? { answer: result.value } : { hasFailed: true });
    setIsAsking(false);
  };
  return (
    <section class="questions" aria-label={t("view.questions")}>
      <p class="questions-note">{words("note")}</p>
      <form
        class="questions-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) {
            void ask(chosen);
          }
        }}
      >
        <label>
          {words("question")}
          <select
            value={chosen?.name}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen(all.find((question) => question.name === value));
              setAsked(undefined);
            }}
          >
            {all.map((question) => (
              <option key={question.name} value={question.name}>
                {titleOf(question)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words("query")}
          <textarea class="questions-query" dir="ltr" readOnly rows={9} value={chosen?.query ?? ""} />
        </label>
        <button type="submit" class="button" disabled={isAsking || chosen === undefined}>
          {words("ask")}
        </button>
      </form>
      <div aria-live="polite">{isAsking ? <p>{words("asking")}</p> : <Answer asked={asked} />}</div>
    </section>
  );
}

function Answer({ asked }: { readonly asked: Asked }) {
  if (asked === undefined) {
    return null;
  }
  if ("hasFailed" in asked) {
    return <p class="questions-failed">{words("failed")}</p>;
  }
  const { fields, rows, isCut } = asked.answer;
  if (rows.length === 0) {
    return <p>{words("nothing")}</p>;
  }
  return (
    <>
      <p>{words(isCut ? "cut" : "rows", { count: rows.length })}</p>
      <table class="questions-table" dir="auto">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((cell, column) => (
                <td key={fields[column]} dir="auto">
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What a question is called; those of a newer server keep their own name. */
function titleOf(question: GraphQuestion): string {
  return words(`is.${question.name}` as MessageKey<"questions">).replace(/^is\./, "");
}
