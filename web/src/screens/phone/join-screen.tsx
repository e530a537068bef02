import { useState } from "preact/hooks";
import { language, translator } from "../../i18n/translate";
import type { RestClient } from "../../live/rest-client";
import type { Problem } from "../../live/result";
import type { SessionGrant } from "../../protocol/rest";
import { Button } from "../../ui/button";
import { LanguageChoice } from "../../ui/language-choice";
import { TextField } from "../../ui/text-field";

const t = translator("phone");
const common = translator("common");

interface JoinScreenProps {
  readonly rest: RestClient;
  readonly code: string;
  readonly problem: Problem | undefined;
  readonly onEntered: (grant: SessionGrant) => void;
}

/** One field: the code on the screen in front. */
export function JoinScreen({ rest, code: given, problem: first, onEntered }: JoinScreenProps) {
  const [code, setCode] = useState(given);
  const [problem, setProblem] = useState(first);
  const [busy, setBusy] = useState(false);

  const join = async (): Promise<void> => {
    setBusy(true);
    const grant = await rest.enterWithCode(code.trim().toUpperCase(), language.value);
    setBusy(false);
    if (grant.ok) {
      onEntered(grant.value);
    } else {
      setProblem(grant.problem);
    }
  };

  return (
    <main class="screen screen-join">
      <h1 class="screen-title">{t("join.title")}</h1>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <TextField
          label={t("join.code")}
          hint={t("join.codeHint")}
          value={code}
          error={problem === undefined ? undefined : common(`error.${problem.code}`)}
          maxLength={24}
          uppercase={true}
          onInput={(value) => {
            setCode(value);
            setProblem(undefined);
          }}
        />
        <Button kind="primary" type="submit" disabled={busy || code.trim() === ""}>
          {busy ? common("connection.connecting") : t("join.go")}
        </Button>
      </form>
      <LanguageChoice />
    </main>
  );
}
