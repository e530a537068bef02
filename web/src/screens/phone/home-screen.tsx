import { useState } from "preact/hooks";
import { translator } from "../../i18n/translate";
import { mapInfo } from "../../map/selectors";
import type { LinkTypeInfo } from "../../map/type-index";
import type { Actor, Prompt } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { ListRow } from "../../ui/list-row";
import { ActorRow } from "./actor-row";
import { Claims } from "./claims";
import { GapQuestion } from "./gap-question";
import { Gone } from "./gone";
import { GroupsQuestion } from "./groups-question";
import { MyItems } from "./my-items";
import { NeedsYou } from "./needs-you";
import { usePhone } from "./phone";
import { PlanQuestion } from "./plan-question";
import { type Direction, question, saying } from "./relation";
import { StageQuestion } from "./stage-question";
import { TrustQuestion } from "./trust-question";

const t = translator("phone");

/** What the room is asked right now, and what this person has said so far. */
export function HomeScreen() {
  const phone = usePhone();
  const { store } = phone.room;
  const mine = phone.mine.value;
  const prompt = store.version.value < 0 ? undefined : mapInfo(store)?.prompt;
  if (mine === undefined) {
    return null;
  }
  return (
    <main>
      <NeedsYou />
      <Gone />
      <Question prompt={prompt} mine={mine} />
      <Claims mine={mine} />
      <MyItems mine={mine} />
      <section class="mine">
        <h2 class="list-title">{t("home.mine")}</h2>
        <ActorRow
          actor={mine}
          remark={phone.mineMerged.value ? t("home.merged") : undefined}
          trail={t("home.edit")}
          onClick={() => phone.go({ name: "organisation" })}
        />
        <Button onClick={() => phone.go({ name: "map" })}>{t("home.map")}</Button>
      </section>
    </main>
  );
}

function Question({ prompt, mine }: { readonly prompt: Prompt | undefined; readonly mine: Actor }) {
  switch (prompt?.phase) {
    case "actors":
      return <WhoElse prompt={prompt} />;
    case "chain":
      return <StageQuestion prompt={prompt} mine={mine} />;
    case "trust":
      return <TrustQuestion prompt={prompt} mine={mine} />;
    case "poverty":
      return (
        <>
          <GroupsQuestion prompt={prompt} mine={mine} />
          <GapQuestion title={t("groups.findings")} isSecond={true} />
        </>
      );
    case "gaps":
      return <GapQuestion title={prompt.text ?? t("gaps.title")} />;
    case "plan":
      return <PlanQuestion prompt={prompt} />;
    default:
      return <Relations prompt={prompt} />;
  }
}

function WhoElse({ prompt }: { readonly prompt: Prompt }) {
  const phone = usePhone();
  return (
    <section>
      <h1 class="screen-title">
        <bdi>{prompt.text ?? t("home.whoElse")}</bdi>
      </h1>
      <div class="rows">
        <ListRow
          kind="dashed"
          title={t("pick.addOther")}
          lead={<span class="plus">+</span>}
          onClick={() => phone.go({ name: "add", typed: "" })}
        />
      </div>
    </section>
  );
}

interface Relation {
  readonly type: LinkTypeInfo;
  readonly direction: Direction;
}

function Relations({ prompt }: { readonly prompt: Prompt | undefined }) {
  const phone = usePhone();
  const [all, setAll] = useState(false);
  const types = phone.types.value;
  const asked = prompt?.linkType;
  const order = (type: LinkTypeInfo): number => (type.id === asked ? 0 : 1);
  const starters = types.starterLinkTypes();
  const known =
    asked === undefined || starters.some(({ id }) => id === asked) ? starters : [types.linkType(asked), ...starters];
  const relations = known.toSorted((a, b) => order(a) - order(b)).flatMap(bothWays);
  const shown = all ? relations : relations.slice(0, 4);
  const title = asked === undefined ? t("relation.title") : question(types.linkType(asked), "out");
  return (
    <section>
      <h1 class="screen-title">
        <bdi>{prompt?.text ?? title}</bdi>
      </h1>
      {asked !== undefined && <p class="kicker kicker-we">{t("relation.title")}</p>}
      <div class="rows">
        {shown.map(({ type, direction }) => (
          <ListRow
            key={`${type.id}/${direction}`}
            title={saying(type, direction)}
            lead={<RelationSign type={type} direction={direction} />}
            selected={type.id === asked && direction === "out"}
            onClick={() => phone.go({ name: "pick", linkType: type.id, direction })}
          />
        ))}
      </div>
      {!all && relations.length > shown.length && (
        <button type="button" class="button button-quiet" onClick={() => setAll(true)}>
          {t("relation.more", { count: relations.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function bothWays(type: LinkTypeInfo): Relation[] {
  const out: Relation = { type, direction: "out" };
  return type.undirected === true ? [out] : [out, { type, direction: "in" }];
}

/** A square in the colour of the link on the projector, with the way it points. */
function RelationSign({ type, direction }: Relation) {
  const colour = type.colour ?? "#999999";
  const points =
    type.undirected === true ? "M5 16h22" : direction === "out" ? "M5 16h18m-6-6 6 6-6 6" : "M27 16H9m6-6-6 6 6 6";
  return (
    <svg class="relation-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="28" height="28" rx="7" fill={colour} stroke="#1A1A1A" stroke-width="2" />
      <path d={points} fill="none" stroke="#1A1A1A" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" />
      <path d={points} fill="none" stroke="#FFFFFF" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
