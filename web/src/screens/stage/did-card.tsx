import { localName, translator } from "../../i18n/translate";
import type { Link } from "../../protocol/elements";
import { type LinkEffect, linkEffects } from "./link-effect";
import type { StageRoom } from "./stage-room";

const t = translator("stage");

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
    </section>
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
          {effectWords(effect)}
        </p>
      ))}
      {stage.nick(by) !== undefined && <p class="did-by">{t("did.by", { nick: isolated(stage.nick(by) ?? "") })}</p>}
    </>
  );
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

/** A name keeps its own writing direction inside a sentence of the other one. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
