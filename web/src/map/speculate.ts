import type { Actor, Assertion, Link } from "../protocol/elements";
import type { Op, OpName } from "../protocol/ops";
import { mergeEdit } from "./merge-edit";
import type { Overlay } from "./overlay";

/** Who writes: the person shown as the author until the server confirms. */
export interface Author {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

type OpOf<N extends OpName> = Extract<Op, { op: N }>;
type Speculation<N extends OpName> = (view: Overlay, op: OpOf<N>, author: Author) => void;

/**
 * What an op will look like once the server accepts it. Ops whose outcome only the server knows
 * (undo, reverting, approving, merging) show nothing before they are confirmed.
 */
const speculations: { readonly [N in OpName]?: Speculation<N> } = {
  "actor.add": (view, op, author) => {
    view.put({ kind: "actor", id: op.actor.id, value: { ...op.actor, by: author.id, at: author.at } });
  },
  "actor.edit": (view, op) => {
    const actor = view.get("actor", op.id);
    if (actor !== undefined) {
      view.put({ kind: "actor", id: op.id, value: mergeEdit(actor, op.set) });
    }
  },
  "actor.remove": (view, op) => {
    view.put({ kind: "actor", id: op.id, value: null });
    for (const link of view.all("link").values()) {
      if (link.source === op.id || link.target === op.id) {
        view.put({ kind: "link", id: link.id, value: null });
      }
    }
  },
  "actor.restore": (view, op) => {
    const removed = view.get("removed", `actor/${op.id}`);
    if (removed !== undefined) {
      view.put({ kind: "actor", id: op.id, value: removed.element as Actor });
    }
  },
  "link.add": (view, op, author) => addLink(view, op, author),
  "link.edit": (view, op) => {
    const link = view.get("link", op.id);
    if (link !== undefined) {
      view.put({ kind: "link", id: op.id, value: mergeEdit(link, op.set) });
    }
  },
  "link.remove": (view, op) => view.put({ kind: "link", id: op.id, value: null }),
  "link.restore": (view, op) => {
    const removed = view.get("removed", `link/${op.id}`);
    if (removed !== undefined) {
      view.put({ kind: "link", id: op.id, value: removed.element as Link });
    }
  },
  "link.assert": (view, op, author) => {
    const link = view.get("link", op.id);
    if (link !== undefined) {
      const assertion = op.stance === "withdraws" ? undefined : assertionOf(op.stance, author, op.note);
      view.put({ kind: "link", id: op.id, value: withAssertion(link, author.id, assertion) });
    }
  },
  "stage.put": (view, op) => view.put({ kind: "stage", id: op.stage.id, value: op.stage }),
  "stage.remove": (view, op) => view.put({ kind: "stage", id: op.id, value: null }),
  "chain.put": (view, op) => view.put({ kind: "chain", id: "chain", value: op.chain }),
  "type.put": (view, op) => view.put({ kind: "type", id: op.type.id, value: op.type }),
  "position.set": (view, op) => {
    for (const move of op.moves) {
      view.put({ kind: "position", id: `${op.view}/${move.actor}`, value: { view: op.view, ...move } });
    }
  },
  "objection.add": (view, op, author) =>
    view.put({
      kind: "objection",
      id: op.id,
      value: { id: op.id, topic: op.topic, text: op.text, by: author.id, at: author.at },
    }),
  "objection.remove": (view, op) => view.put({ kind: "objection", id: op.id, value: null }),
  "action.put": (view, op) => view.put({ kind: "action", id: op.action.id, value: op.action }),
  "action.remove": (view, op) => view.put({ kind: "action", id: op.id, value: null }),
  "map.edit": (view, op) => editMap(view, op.set),
  "mode.set": (view, op) => editMap(view, { mode: op.mode }),
  "prompt.set": (view, op) => editMap(view, { prompt: op.prompt ?? null }),
  "spread.show": (view, op) => editMap(view, { spread: op.spread ?? null }),
};

/** Writes the expected outcome of the ops over the confirmed state. */
export function speculate(view: Overlay, ops: readonly Op[], author: Author): void {
  for (const op of ops) {
    const apply = speculations[op.op] as ((view: Overlay, op: Op, author: Author) => void) | undefined;
    apply?.(view, op, author);
  }
}

function addLink(view: Overlay, op: OpOf<"link.add">, author: Author): void {
  const { link } = op;
  const assertion = assertionOf("asserts", author);
  // A second link between the same two of the same type is another voice for the first one.
  const same = findSame(view, link);
  const shown = same === undefined ? { ...link, assertions: [assertion] } : withAssertion(same, author.id, assertion);
  if (view.get("actor", link.source) !== undefined && view.get("actor", link.target) !== undefined) {
    view.put({ kind: "link", id: shown.id, value: shown });
  }
}

function findSame(view: Overlay, wanted: Pick<Link, "source" | "target" | "type">): Link | undefined {
  for (const link of view.all("link").values()) {
    if (link.source === wanted.source && link.target === wanted.target && link.type === wanted.type) {
      return link;
    }
  }
  return undefined;
}

function assertionOf(stance: Assertion["stance"], author: Author, note?: string): Assertion {
  return { by: author.id, stance, at: author.at, ...(note === undefined ? {} : { note }) };
}

function withAssertion(link: Link, by: string, assertion: Assertion | undefined): Link {
  const others = (link.assertions ?? []).filter((other) => other.by !== by);
  return { ...link, assertions: assertion === undefined ? others : [...others, assertion] };
}

function editMap(view: Overlay, edit: object): void {
  const map = view.get("map", "map");
  if (map !== undefined) {
    view.put({ kind: "map", id: "map", value: mergeEdit(map, edit) });
  }
}
