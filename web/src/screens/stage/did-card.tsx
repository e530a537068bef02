import { formatNumber, isolated, localName, translator } from "../../i18n/translate";
import type { LinkEffectReport } from "../../protocol/analyses";
import type { Link } from "../../protocol/elements";
import { type LinkEffect, linkEffects } from "./link-effect";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const topNames = 3;

/** One plain sentence about the newest link, computed from the map. */
export function DidCard({ stage }: { readonly stage: StageRoom }) {
  void stage.room.store.version.value;
  const newest = stage.latest.link.value;
  const link = newest === undefined ? undefined : stage.room.store.get("link", newest.link.id);
  return (
    <section class="card did-card">
      <h2 class="card-title">{t("did.title")}</h2>
      {link === undefined ? (
        <p class="did-waiting">{t("did.waiting")}</p>
      ) : (
        <Did stage={stage} link={link} by={newest?.by} />
      )}
      <TopLine stage={stage} />
    </section>
  );
}

/** Who stands on most routes between others just now. People who did not agree to be named stand under their code. */
function TopLine({ stage }: { readonly stage: StageRoom }) {
  const measure = stage.insights.now.value?.measures.find(({ method }) => method === "betweenness");
  const top = (measure?.top ?? []).filter(({ value }) => (value ?? 0) > 0).slice(0, topNames);
  const names = top.flatMap(({ id }) => stage.room.store.get("actor", id) ?? []).map(localName);
  return names.length === 0 ? null : (
    <p class="did-top">
      {t("did.top")} <strong>{names.map(isolated).join(" · ")}</strong>
    </p>
  );
}

function Did({ stage, link, by }: { readonly stage: StageRoom; readonly link: Link; readonly by: string | undefined }) {
  const { store } = stage.room;
  const [source, target] = [store.get("actor", link.source), store.get("actor", link.target)];
  if (source === undefined || target === undefined) {
    return null;
  }
  return (
    <>
      <p class="did-link">
        {t("did.link", { source: isolated(localName(source)), target: isolated(localName(target)) })}
      </p>
      <p class="did-kind">{localName(stage.looks.link(store, link.type))}</p>
      {linkEffects(store, link).map((effect) => (
        <p class="did-says" key={effect.says}>
          {(effect.says === "joins" ? joinsWords(stage, link) : undefined) ?? effectWords(effect)}
        </p>
      ))}
      <BrokerLine stage={stage} link={link} />
      {stage.nick(by) !== undefined && <p class="did-by">{t("did.by", { nick: isolated(stage.nick(by) ?? "") })}</p>}
    </>
  );
}

/** How many actors a link joins, once the server has counted them. */
function joinsWords(stage: StageRoom, link: Link): string | undefined {
  const [near, far] = effectOf(stage, link)?.joins ?? [];
  return near === undefined || far === undefined ? undefined : t("did.joinsCount", { near, far });
}

function BrokerLine({ stage, link }: { readonly stage: StageRoom; readonly link: Link }) {
  const effect = effectOf(stage, link);
  const broker = effect?.broker === undefined ? undefined : stage.room.store.get("actor", effect.broker);
  return broker === undefined ? null : (
    <p class="did-says">
      {t("did.broker", {
        name: isolated(localName(broker)),
        before: percent(effect?.brokerBefore),
        after: percent(effect?.brokerAfter),
      })}
    </p>
  );
}

function effectOf(stage: StageRoom, link: Link): LinkEffectReport | undefined {
  return stage.insights.about.value === link.id ? stage.insights.now.value?.effect : undefined;
}

function percent(share: number | undefined): string {
  return formatNumber(share ?? 0, { style: "percent", maximumFractionDigits: 0 });
}

export function effectWords(effect: LinkEffect): string {
  switch (effect.says) {
    case "joins":
      return t("did.joins");
    case "firstLink":
      return t("did.firstLink", { name: isolated(localName(effect.actor)) });
    case "reachesBuyer":
      return t("did.reachesBuyer", {
        name: isolated(localName(effect.actor)),
        reaching: effect.reaching,
        count: effect.firms,
      });
    case "linksNow":
      return t("did.linksNow", { name: isolated(localName(effect.actor)), count: effect.count });
    case "mostNamed":
      return t("did.mostNamed", { name: isolated(localName(effect.actor)), count: effect.count });
  }
}
