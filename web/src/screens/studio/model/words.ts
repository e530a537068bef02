import { localName } from "../../../i18n/translate";
import type { MapReader } from "../../../map/selectors";
import type { Actor, Link } from "../../../protocol/elements";
import { t } from "../texts";
import { actorFamilyOf, type TypeBook } from "./type-book";

/** What the ids of a map are called in the language shown. */
export class Words {
  readonly map: MapReader;
  readonly book: TypeBook;

  private readonly remembered: ReadonlyMap<string, string>;

  /** `remembered`: names of actors that were seen on this page and may be gone. */
  constructor(map: MapReader, book: TypeBook, remembered: ReadonlyMap<string, string> = new Map()) {
    this.map = map;
    this.book = book;
    this.remembered = remembered;
  }

  /** Removed and merged actors keep their names in sentences about the past. */
  actor(id: string): string {
    const found = this.findActor(id);
    return found === undefined ? (this.formerName(id) ?? t("unknownActor")) : localName(found);
  }

  /** What an actor was called that may be gone. */
  formerName(id: string): string | undefined {
    return this.remembered.get(id);
  }

  actorType(id: string): string {
    const type = this.book.actorTypes.get(id);
    return type === undefined ? id : localName(type);
  }

  actorFamily(id: string): string {
    const family = this.book.actorFamilies.get(id);
    return family === undefined ? id : localName(family);
  }

  familyOf(actor: Actor): string {
    return this.actorFamily(actorFamilyOf(this.book, actor.type));
  }

  linkType(id: string): string {
    const type = this.book.linkTypes.get(id);
    return type === undefined ? id : localName(type);
  }

  linkFamily(id: string): string {
    const family = this.book.linkFamilies.get(id);
    return family === undefined ? t("otherKinds") : localName(family);
  }

  stage(id: string): string {
    const stage = this.map.get("stage", id);
    return stage === undefined ? t("noStage") : localName(stage);
  }

  /** "Filing group sells to Sialkot chamber". */
  link(link: Pick<Link, "source" | "target" | "type">): string {
    return t("linkSentence", {
      source: this.actor(link.source),
      type: this.linkType(link.type),
      target: this.actor(link.target),
    });
  }

  private findActor(id: string): Actor | undefined {
    const alias = this.map.get("alias", id);
    const removed = this.map.get("removed", `actor/${id}`);
    return (
      this.map.get("actor", id) ??
      (removed?.of === "actor" ? (removed.element as Actor) : undefined) ??
      (alias === undefined ? undefined : this.map.get("actor", alias.into))
    );
  }
}
