import { useState } from "preact/hooks";
import { localName, translator } from "../../i18n/translate";
import { matchNames } from "../../map/name-match";
import { answered, type LinkQuestion, suggestActors } from "../../map/suggest";
import type { Actor } from "../../protocol/elements";
import { ListRow } from "../../ui/list-row";
import { TextField } from "../../ui/text-field";
import { showToast } from "../../ui/toast";
import { ActorRow } from "./actor-row";
import { type Phone, type Route, usePhone } from "./phone";
import { linkOf } from "./phone-ops";
import { question, saying } from "./relation";
import { takeBackLink } from "./take-back";

const t = translator("phone");
const common = translator("common");

type PickRoute = Extract<Route, { name: "pick" }>;

/** Whom we sell to: suggestions at once, a search while typing, and "add as new" as the last row. */
export function PickScreen({ route }: { readonly route: PickRoute }) {
  const phone = usePhone();
  const [typed, setTyped] = useState("");
  const mine = phone.mine.value;
  const type = phone.types.value.linkType(route.linkType);
  if (mine === undefined) {
    return null;
  }
  const asked: LinkQuestion = { asked: mine.id, linkType: route.linkType, direction: route.direction };
  const choose = (actor: Actor): void => {
    saveLink(phone, mine, actor, route);
    phone.home();
  };
  return (
    <main>
      <p class="kicker">
        <bdi>{localName(mine)}</bdi>
      </p>
      <h1 class="screen-title">{question(type, route.direction)}</h1>
      <TextField
        label={t("pick.search")}
        labelHidden={true}
        value={typed}
        inputMode="search"
        clearable={true}
        onInput={setTyped}
      />
      <div class="rows">
        {typed.trim().length < 2 ? (
          <Suggestions asked={asked} onChoose={choose} />
        ) : (
          <Found typed={typed.trim()} asked={asked} onChoose={choose} />
        )}
        <AddAsNew typed={typed.trim()} route={route} />
      </div>
      <button type="button" class="button button-quiet back" onClick={() => history.back()}>
        {common("back")}
      </button>
    </main>
  );
}

interface RowsProps {
  readonly asked: LinkQuestion;
  readonly onChoose: (actor: Actor) => void;
}

function Suggestions({ asked, onChoose }: RowsProps) {
  const { store } = usePhone().room;
  const suggestions = store.version.value < 0 ? [] : suggestActors(store, asked);
  if (suggestions.length === 0) {
    return null;
  }
  return (
    <>
      <h2 class="list-title">{t("pick.suggested")}</h2>
      {suggestions.map(({ actor, others }) => (
        <ActorRow
          key={actor.id}
          actor={actor}
          remark={others > 0 ? t("pick.others", { count: others }) : undefined}
          onClick={() => onChoose(actor)}
        />
      ))}
    </>
  );
}

function Found({ typed, asked, onChoose }: RowsProps & { readonly typed: string }) {
  const { store } = usePhone().room;
  const done = store.version.value < 0 ? new Set<string>() : answered(store, asked);
  const others = [...store.all("actor").values()].filter((actor) => actor.id !== asked.asked);
  return (
    <>
      {matchNames(typed, others).map(({ actor, reason }) => {
        const linked = done.has(actor.id);
        const remark = linked ? t("pick.linked") : reason === "like" ? t("pick.didYouMean") : t("pick.onMap");
        return linked ? (
          <ActorRow key={actor.id} actor={actor} remark={remark} />
        ) : (
          <ActorRow key={actor.id} actor={actor} remark={remark} onClick={() => onChoose(actor)} />
        );
      })}
    </>
  );
}

function AddAsNew({ typed, route }: { readonly typed: string; readonly route: PickRoute }) {
  const phone = usePhone();
  return (
    <ListRow
      kind="dashed"
      title={typed === "" ? t("pick.addOther") : t("pick.addNew", { name: typed })}
      lead={<span class="plus">+</span>}
      onClick={() => phone.go({ ...route, name: "add", typed })}
    />
  );
}

/** Saves the link at once; the toast takes it back. */
function saveLink(phone: Phone, mine: Actor, answer: Actor, route: PickRoute): void {
  const link = linkOf(mine.id, answer.id, route.linkType, route.direction);
  void phone.room.submit({ op: "link.add", link });
  const type = phone.types.value.linkType(route.linkType);
  const say = saying(type, route.direction);
  showToast(t("toast.linked", { say, name: localName(answer) }), () => takeBackLink(phone, link));
}
