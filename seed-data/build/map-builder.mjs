// Collects the elements of one map and refuses what a reader would refuse, so that a slip shows at once.

const MARKS = { S: 'stated', G: 'group', N: 'implied', I: 'invented' };
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const evidence = (mark, source) => {
  if (!MARKS[mark]) throw new Error(`unknown evidence mark ${mark}`);
  if (!/^(AA|NB|U20|GZ):\d+$/.test(source ?? '')) throw new Error(`no source line in ${source}`);
  return { mark: MARKS[mark], source };
};

/** Turns {name: value} or {name: [value, source, more]} into attribute values. */
export const attributes = (plain) =>
  Object.fromEntries(
    Object.entries(plain).map(([name, given]) => {
      const [value, source, more] = Array.isArray(given) ? given : [given];
      return [name, { value, ...(source ? { source } : {}), ...(more ?? {}) }];
    }),
  );

export class MapBuilder {
  #actors = new Map();
  #links = new Map();
  #stages = [];
  #flows = [];

  constructor(head) {
    this.head = head;
  }

  get actors() {
    return [...this.#actors.values()];
  }

  get links() {
    return [...this.#links.values()];
  }

  get stages() {
    return this.#stages;
  }

  stage(id, name, names, more) {
    this.#stages.push({ id, name, names, order: this.#stages.length + 1, kind: 'chain', ...more });
  }

  /** Expects a flow from one stage to another; `links` only where it is not goods or work of any kind. */
  flow(from, to, links) {
    for (const s of [from, to]) if (!this.#stages.some((x) => x.id === s)) throw new Error(`no stage ${s}`);
    this.#flows.push({ from, to, ...(links ? { links } : {}) });
  }

  /** Says what the chain should look like: after which template, which stages begin and end it, what should flow. */
  plan(template, inputs, markets, flows) {
    this.head = { ...this.head, template };
    for (const stage of this.#stages) {
      const role = inputs.includes(stage.id) ? 'input' : markets.includes(stage.id) ? 'market' : undefined;
      if (role) stage.role = role;
    }
    for (const [from, to] of flows) this.flow(from, to);
  }

  /** What the chain should look like: flows added with flow(), after a template of the library; nothing without flows. */
  get chain() {
    return this.#flows.length === 0 ? undefined : { template: this.head.template, version: 1, flows: this.#flows, source: this.head.source };
  }

  /** Adds an actor; `more` may hold any actor field; `more.attributes` is written with attributes(). */
  actor(id, name, type, mark, source, more = {}) {
    if (!ID.test(id) || this.#actors.has(id)) throw new Error(`bad or repeated actor id ${id}`);
    const { attributes: plain, stages, ...rest } = more;
    for (const s of stages ?? []) if (!this.#stages.some((x) => x.id === s)) throw new Error(`no stage ${s}`);
    this.#actors.set(id, {
      id, name, type, kind: 'single', boundary: 'inside', consent: 'public', dataClass: 'P0',
      ...(stages ? { stages: stages.map((stage) => ({ stage })) } : {}),
      ...rest,
      ...(plain ? { attributes: attributes(plain) } : {}),
      evidence: evidence(mark, source),
    });
    return id;
  }

  /** Adds a group node; `count` may be null where the source gives none. */
  group(id, name, type, count, mark, source, more = {}) {
    const { counted = 'firms', atLeast, composition, ...rest } = more;
    const group = { ...(count === null ? {} : { count }), ...(atLeast ? { atLeast } : {}), counted, ...(composition ? { composition } : {}) };
    return this.actor(id, name, type, mark, source, { kind: 'group', group, ...rest });
  }

  link(source, target, type, mark, line, more = {}) {
    const id = `${source}.${type}.${target}`.slice(0, 64);
    if (!this.#actors.has(source) || !this.#actors.has(target)) throw new Error(`dangling link ${id}`);
    if (source === target) throw new Error(`self-link ${id}`);
    if (!ID.test(id) || this.#links.has(id)) throw new Error(`bad or repeated link id ${id}`);
    const { attributes: plain, ...rest } = more;
    this.#links.set(id, {
      id, source, target, type, visibility: 'room', ...rest,
      ...(plain ? { attributes: attributes(plain) } : {}),
      evidence: evidence(mark, line),
    });
  }

  has(source, target, type) {
    return this.#links.has(`${source}.${type}.${target}`.slice(0, 64));
  }

  neighbours(id) {
    return this.links.flatMap((l) => (l.source === id ? [l.target] : l.target === id ? [l.source] : []));
  }
}
