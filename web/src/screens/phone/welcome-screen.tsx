import { useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import { LanguageChoice } from "../../ui/language-choice";
import { TextField } from "../../ui/text-field";
import type { Phone } from "./phone";

const t = translator("phone");
const common = translator("common");

interface WelcomeScreenProps {
  readonly phone: Phone;
  readonly onGo: () => void;
}

/** Tells who one is in this room and who sees what, before anything is asked. */
export function WelcomeScreen({ phone, onGo }: WelcomeScreenProps) {
  const { nick } = phone.room.people.me.value;
  const [name, setName] = useState(nick);
  const [error, setError] = useState<string | undefined>();

  const go = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted !== "" && wanted !== nick) {
      const renamed = await phone.rest.rename(phone.map.id, wanted);
      if (!renamed.ok) {
        setError(common(`error.${renamed.problem.code}`));
        return;
      }
      phone.room.people.iAm({ id: phone.person, nick: wanted });
    }
    onGo();
  };

  return (
    <main class="screen screen-join">
      <p class="kicker">
        <bdi>{phone.map.title}</bdi>
      </p>
      <h1 class="screen-title">{t("welcome.title")}</h1>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextField
          label={t("welcome.nick")}
          hint={t("welcome.nickHint")}
          value={name}
          error={error}
          maxLength={40}
          clearable={true}
          onInput={(value) => {
            setName(value);
            setError(undefined);
          }}
        />
        <div class="notice">
          <svg class="notice-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M7 10V7a5 5 0 0 1 10 0v3h1a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zm2 0h6V7a3 3 0 0 0-6 0z" />
          </svg>
          <p>{t("welcome.whoSees")}</p>
        </div>
        <Button kind="primary" type="submit">
          {t("welcome.go")}
        </Button>
      </form>
      <LanguageChoice />
    </main>
  );
}
