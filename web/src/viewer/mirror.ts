import { degrees } from "../map/selectors";
import type { Link } from "../protocol/elements";
import { describeActor, describeLink } from "./describe";
import type { OptionKind, ParallelDom } from "./parallel-dom";
import type { SceneBuilder } from "./scene";

export interface MirrorNews {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Keeps the list beside the map equal to what is drawn. */
export class Mirror {
  private readonly builder: SceneBuilder;
  private readonly dom: ParallelDom;

  constructor(builder: SceneBuilder, dom: ParallelDom) {
    this.builder = builder;
    this.dom = dom;
  }

  reset(): void {
    this.dom.clear();
    this.update(
      this.builder.nodes().map((node) => node.id),
      this.builder.links().map((link) => link.id),
    );
  }

  /** Writes the options of these elements; the ends of a link change too, because their link counts do. */
  update(actors: Iterable<string>, links: Iterable<string>): MirrorNews {
    const news = { added: [] as string[], removed: [] as string[] };
    const touched = new Set(actors);
    for (const id of links) {
      const link = this.drawnLink(id);
      this.put(
        "link",
        id,
        link === undefined ? undefined : describeLink(this.builder.map, this.builder.looks, link),
        news,
      );
      for (const end of link === undefined ? [] : [link.source, link.target]) {
        touched.add(end);
      }
    }
    const counts = degrees(this.builder.map);
    for (const id of touched) {
      this.put("actor", id, this.actorText(id, counts.get(id) ?? 0), news);
    }
    return news;
  }

  private put(
    kind: OptionKind,
    id: string,
    text: string | undefined,
    news: { added: string[]; removed: string[] },
  ): void {
    const { added, removed } = this.dom.put(kind, id, text);
    news.added.push(...(added === undefined ? [] : [added]));
    news.removed.push(...(removed === undefined ? [] : [removed]));
  }

  private drawnLink(id: string): Link | undefined {
    return this.builder.link(id) === undefined ? undefined : this.builder.map.get("link", id);
  }

  private actorText(id: string, links: number): string | undefined {
    const actor = this.builder.node(id) === undefined ? undefined : this.builder.map.get("actor", id);
    return actor === undefined ? undefined : describeActor(this.builder.map, this.builder.looks, actor, links);
  }
}
