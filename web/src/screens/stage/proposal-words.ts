import { localName, translator } from "../../i18n/translate";
import { likelySame, type NameMatch } from "../../map/name-match";
import type { MapReader } from "../../map/selectors";
import type { Proposal } from "../../protocol/changes";
import type { Actor } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import type { Looks } from "../../viewer/looks";

const t = translator("stage");

/** Says in words what a held proposal contains, one line an op. */
export function proposalWords(map: MapReader, looks: Looks, proposal: Proposal): string[] {
  const added = new Map(
    proposal.ops.flatMap((op) => (op.op === "actor.add" ? [[op.actor.id, op.actor] as const] : [])),
  );
  const name = (id: string) => {
    const actor = added.get(id) ?? map.get("actor", id);
    return actor === undefined ? "?" : localName(actor);
  };
  return proposal.ops.map((op) => opWords(map, looks, op, name));
}

/** Actors on the map that a new actor of the proposal may be; best first. */
export function proposalTwins(
  map: MapReader,
  proposal: Proposal,
): { readonly actor: Actor; readonly match: NameMatch }[] {
  return proposal.ops.flatMap((op) => {
    const [match] = op.op === "actor.add" ? likelySame(op.actor.name, map.all("actor").values(), 1) : [];
    return op.op === "actor.add" && match !== undefined ? [{ actor: op.actor as Actor, match }] : [];
  });
}

/** Safe to approve unseen: it only adds, and nothing in it looks like something that is there. */
export function isSafe(map: MapReader, proposal: Proposal): boolean {
  const onlyAdds = proposal.ops.every((op) => op.op === "actor.add" || op.op === "link.add" || op.op === "link.assert");
  return onlyAdds && proposalTwins(map, proposal).length === 0;
}

function opWords(map: MapReader, looks: Looks, op: Op, name: (id: string) => string): string {
  switch (op.op) {
    case "actor.add":
      return t("words.actor", { name: localName(op.actor), type: localName(looks.actor(map, op.actor.type)) });
    case "link.add":
      return t("words.link", {
        source: name(op.link.source),
        type: localName(looks.link(map, op.link.type)),
        target: name(op.link.target),
      });
    case "actor.edit":
      return t("words.edit", { name: name(op.id) });
    case "actor.remove":
      return t("words.remove", { name: name(op.id) });
    case "actor.restore":
      return t("words.restore");
    default:
      return linkWords(map, looks, op, name);
  }
}

function linkWords(map: MapReader, looks: Looks, op: Op, name: (id: string) => string): string {
  const link = "id" in op ? map.get("link", op.id) : undefined;
  if (link === undefined) {
    return t("words.other");
  }
  const sentence = t("words.link", {
    source: name(link.source),
    type: localName(looks.link(map, link.type)),
    target: name(link.target),
  });
  if (op.op === "link.assert") {
    return t(`words.${op.stance}`, { link: sentence });
  }
  return op.op === "link.remove" ? t("words.removeLink", { link: sentence }) : t("words.editLink", { link: sentence });
}
