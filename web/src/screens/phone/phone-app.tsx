import { useEffect, useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { openRoom } from "../../live/open-room";
import type { RestClient } from "../../live/rest-client";
import type { Problem } from "../../live/result";
import { type Entrance, enter, rememberMap } from "../../live/session";
import type { SessionGrant } from "../../protocol/rest";
import { nameTypes } from "../../reports/analysis-words";
import { EndedScreen } from "./ended-screen";
import { JoinScreen } from "./join-screen";
import { Phone, PhoneContext } from "./phone";
import { RoomScreen } from "./room-screen";
import { WelcomeScreen } from "./welcome-screen";

const t = translator("common");

type Step =
  | { readonly name: "opening" }
  | { readonly name: "join"; readonly problem?: Problem }
  | { readonly name: "welcome" | "room"; readonly phone: Phone };

interface PhoneAppProps {
  readonly entrance: Entrance;
  readonly rest: RestClient;
}

/** The participants' page, from the code to the end of the session. */
export function PhoneApp({ entrance, rest }: PhoneAppProps) {
  const [step, setStep] = useState<Step>({ name: "opening" });

  const openWith = async (grant: SessionGrant, isNew: boolean): Promise<void> => {
    rememberMap(grant.map.id, location, history);
    const vocabulary = await rest.vocabulary();
    if (!vocabulary.ok) {
      setStep({ name: "join", problem: vocabulary.problem });
      return;
    }
    nameTypes(vocabulary.value.actorTypes);
    const room = await openRoom(grant.map.id, grant.participant, rest);
    const phone = new Phone(grant.map, room, rest, vocabulary.value);
    phone.followHistory();
    setStep({ name: isNew ? "welcome" : "room", phone });
  };

  useEffect(() => {
    const begin = async (): Promise<void> => {
      if (entrance.code !== undefined && entrance.secret === undefined) {
        // A scanned code may be for another map than an earlier session; joining also is the moment for the language.
        setStep({ name: "join" });
        return;
      }
      const grant = await enter(rest, entrance);
      if (grant.ok) {
        await openWith(grant.value, entrance.secret !== undefined);
        return;
      }
      const worthSaying = entrance.secret !== undefined || grant.problem.code === "unreachable";
      setStep(worthSaying ? { name: "join", problem: grant.problem } : { name: "join" });
    };
    void begin();
  }, []);

  switch (step.name) {
    case "opening":
      return <p class="opening">{t("loading")}</p>;
    case "join":
      return (
        <JoinScreen
          rest={rest}
          code={entrance.code ?? ""}
          problem={step.problem}
          onEntered={(grant) => void openWith(grant, true)}
        />
      );
    case "welcome":
      return <WelcomeScreen phone={step.phone} onGo={() => setStep({ name: "room", phone: step.phone })} />;
    default:
      return (
        <PhoneContext.Provider value={step.phone}>
          {step.phone.room.ended.value === null ? (
            <RoomScreen />
          ) : (
            <EndedScreen problem={step.phone.room.ended.value} onJoin={() => setStep({ name: "join" })} />
          )}
        </PhoneContext.Provider>
      );
  }
}
