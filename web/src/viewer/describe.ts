import { localName, translator } from "../i18n/translate";
import type { MapReader } from "../map/selectors";
import type { Actor, Link } from "../protocol/elements";
import type { Looks } from "./looks";

const t = translator("viewer");

/** What a screen reader says about an actor: name, kind, stages, number of links. */
export function describeActor(map: MapReader, looks: Looks, actor: Actor, links: number): string {
  const stages = (actor.stages ?? []).flatMap(({ stage }) => {
    const known = map.get("stage", stage);
    return known === undefined ? [] : [localName(known)];
  });
  const parts = [
    localName(actor),
    localName(looks.actor(map, actor.type)),
    actor.kind === "group" ? describeGroup(actor) : "",
    stages.length === 0 ? "" : t("stages", { names: stages.join(", ") }),
    t("links", { count: links }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** One sentence: "Producer 14 sells to US market, disputed". */
export function describeLink(map: MapReader, looks: Looks, link: Link): string {
  const name = (id: string) => {
    const actor = map.get("actor", id);
    return actor === undefined ? "?" : localName(actor);
  };
  const sentence = t("link", {
    source: name(link.source),
    type: localName(looks.link(map, link.type)),
    target: name(link.target),
  });
  const disputed = link.assertions?.some((assertion) => assertion.stance === "disputes") === true;
  return disputed ? `${sentence}, ${t("disputed")}` : sentence;
}

function describeGroup(actor: Actor): string {
  const { count, atLeast, counted } = actor.group ?? {};
  if (count === undefined) {
    return t("group");
  }
  const unit = t(`counted.${counted ?? "firms"}`, { count });
  return atLeast === true ? t("atLeast", { what: unit }) : unit;
}
