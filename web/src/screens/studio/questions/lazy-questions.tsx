import { useEffect, useState } from "preact/hooks";
import { language, useLanguage } from "../../../i18n/translate";
import type { QuestionsView } from "./questions-view";

/** The questions to the graph, loaded with their words when somebody wants them: most servers have none. */
export function LazyQuestions() {
  const [View, setView] = useState<{ readonly of: typeof QuestionsView } | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([import("./questions-view"), useLanguage(language.peek(), ["questions"])]).then(([loaded]) => {
      if (isWanted) {
        setView({ of: loaded.QuestionsView });
      }
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return View === undefined ? null : <View.of />;
}
