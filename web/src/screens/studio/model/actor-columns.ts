import { formatNumber, localName } from "../../../i18n/translate";
import { stagesInOrder } from "../../../map/selectors";
import type { Actor, Link } from "../../../protocol/elements";
import { t } from "../texts";
import { type ActorSet, type Choice, type Column, column, type EditorOf } from "./columns";
import { boundaries, boundaryOf, consentOf, dataClassOf, evidenceMarks, evidenceOf, sizes } from "./defaults";
import { readCount, readName, readNote, withCount } from "./edits";
import type { Words } from "./words";

export interface ActorRow {
  readonly id: string;
  readonly actor: Actor;
  readonly linksIn: number;
  readonly linksOut: number;
}

type ActorColumn = Column<ActorRow, ActorSet>;

/** One row for each of these actors. */
export function actorRows(actors: Iterable<Actor>, links: Iterable<Link>): ActorRow[] {
  const linksIn = new Map<string, number>();
  const linksOut = new Map<string, number>();
  for (const link of links) {
    linksOut.set(link.source, (linksOut.get(link.source) ?? 0) + 1);
    linksIn.set(link.target, (linksIn.get(link.target) ?? 0) + 1);
  }
  return [...actors].map((actor) => ({
    id: actor.id,
    actor,
    linksIn: linksIn.get(actor.id) ?? 0,
    linksOut: linksOut.get(actor.id) ?? 0,
  }));
}

/** The columns of the actor table; attributes that occur on the map become columns too. */
export function actorColumns(words: Words): readonly ActorColumn[] {
  return [
    column("name", t("column.name"), (row) => localName(row.actor), { usual: true, editor: nameEditor }),
    column("type", t("column.type"), (row) => words.actorType(row.actor.type), {
      usual: true,
      editor: typeEditor(words),
    }),
    column("family", t("column.family"), (row) => words.familyOf(row.actor)),
    column("stages", t("column.stages"), (row) => stageNames(row.actor, words), {
      usual: true,
      editor: stageEditor(words),
    }),
    column("boundary", t("column.boundary"), (row) => t(`boundary.${boundaryOf(row.actor)}`), {
      editor: choiceEditor("boundary", boundaries, (id) => t(`boundary.${id}`), boundaryOf),
    }),
    column("size", t("column.size"), (row) => (row.actor.size === undefined ? "" : t(`size.${row.actor.size}`)), {
      value: (row) => (row.actor.size === undefined ? undefined : sizes.indexOf(row.actor.size)),
      editor: choiceEditor(
        "size",
        sizes,
        (id) => t(`size.${id}`),
        (actor) => actor.size,
        true,
      ),
    }),
    column("count", t("column.count"), countText, {
      number: true,
      value: (row) => row.actor.group?.count,
      usual: true,
      editor: countEditor,
    }),
    numberColumn("linksIn", t("column.linksIn"), (row) => row.linksIn),
    numberColumn("linksOut", t("column.linksOut"), (row) => row.linksOut),
    column("place", t("column.place"), (row) => row.actor.place?.name ?? ""),
    column("evidence", t("column.evidence"), (row) => t(`mark.${evidenceOf(row.actor)}`), {
      usual: true,
      editor: evidenceEditor,
    }),
    column("source", t("column.source"), (row) => row.actor.evidence?.source ?? ""),
    column("consent", t("column.consent"), (row) => t(`consent.${consentOf(row.actor)}`)),
    column("dataClass", t("column.dataClass"), (row) => t(`dataClass.${dataClassOf(row.actor)}`)),
    column("note", t("column.note"), (row) => row.actor.note ?? "", { editor: noteEditor }),
    column("rev", t("column.rev"), (row) => String(row.actor.rev ?? ""), {
      number: true,
      value: (row) => row.actor.rev,
    }),
    ...attributeColumns(words),
  ];
}

function attributeColumns(words: Words): ActorColumn[] {
  const names = new Set<string>();
  for (const actor of words.map.all("actor").values()) {
    for (const name of Object.keys(actor.attributes ?? {})) {
      names.add(name);
    }
  }
  return [...names].sort().map((name) => attributeColumn(name));
}

function attributeColumn(name: string): ActorColumn {
  const read = (row: ActorRow) => new Map(Object.entries(row.actor.attributes ?? {})).get(name);
  return column(`attribute.${name}`, name, (row) => attributeText(read(row)), {
    value: (row) => {
      const value = read(row)?.value;
      return typeof value === "boolean" ? Number(value) : value;
    },
  });
}

export function attributeText(attribute: { value: number | string | boolean; unit?: string } | undefined): string {
  if (attribute === undefined) {
    return "";
  }
  const { value, unit } = attribute;
  const text =
    typeof value === "number" ? formatNumber(value) : typeof value === "boolean" ? t(value ? "yes" : "no") : value;
  return unit === undefined ? text : t("valueWithUnit", { value: text, unit });
}

export function stageNames(actor: Actor, words: Words): string {
  return (actor.stages ?? []).map((share) => words.stage(share.stage)).join(" · ");
}

function countText(row: ActorRow): string {
  const count = row.actor.group?.count;
  if (count === undefined) {
    return "";
  }
  return row.actor.group?.atLeast === true ? t("atLeastShort", { value: formatNumber(count) }) : formatNumber(count);
}

function numberColumn(id: string, title: string, value: (row: ActorRow) => number): ActorColumn {
  return column(id, title, (row) => formatNumber(value(row)), { number: true, value, usual: true });
}

const nameEditor: EditorOf<ActorColumn> = {
  field: "name",
  start: (row) => row.actor.name,
  read: (text) => {
    const read = readName(text);
    return read.status === "changed" ? { status: "changed", value: { name: read.value } } : read;
  },
};

const noteEditor: EditorOf<ActorColumn> = {
  field: "note",
  start: (row) => row.actor.note ?? "",
  read: (text) => {
    const read = readNote(text);
    return read.status === "changed" ? { status: "changed", value: { note: read.value } } : read;
  },
};

const countEditor: EditorOf<ActorColumn> = {
  field: "group",
  can: (row) => row.actor.kind === "group",
  start: (row) => String(row.actor.group?.count ?? ""),
  read: (text, row) => {
    const read = readCount(text);
    return read.status === "changed"
      ? { status: "changed", value: { group: withCount(row.actor.group, read.value) } }
      : read;
  },
};

const evidenceEditor: EditorOf<ActorColumn> = {
  field: "evidence",
  start: (row) => evidenceOf(row.actor),
  choices: () => evidenceMarks.map((id) => ({ id, name: t(`evidence.${id}`) })),
  read: (text, row) => {
    const mark = evidenceMarks.find((one) => one === text) ?? "room";
    return { status: "changed", value: { evidence: { ...row.actor.evidence, mark } } };
  },
};

function typeEditor(words: Words): EditorOf<ActorColumn> {
  return {
    field: "type",
    start: (row) => row.actor.type,
    choices: () =>
      [...words.book.actorTypes.values()].map((type) => ({
        id: type.id,
        name: localName(type),
        group: words.actorFamily(type.family),
      })),
    read: (text) => ({ status: "changed", value: { type: text } }),
  };
}

/** Several stages with shares are edited in the inspector, where there is room for them. */
function stageEditor(words: Words): EditorOf<ActorColumn> {
  return {
    field: "stages",
    can: (row) => (row.actor.stages ?? []).length < 2,
    start: (row) => row.actor.stages?.[0]?.stage ?? "",
    choices: (): readonly Choice[] => [
      { id: "", name: t("noStage") },
      ...stagesInOrder(words.map).map((stage) => ({ id: stage.id, name: localName(stage) })),
    ],
    read: (text) => ({ status: "changed", value: { stages: text === "" ? null : [{ stage: text }] } }),
  };
}

function choiceEditor<Id extends string>(
  field: "boundary" | "size",
  ids: readonly Id[],
  name: (id: Id) => string,
  current: (actor: Actor) => Id | undefined,
  canBeEmpty = false,
): EditorOf<ActorColumn> {
  return {
    field,
    start: (row) => current(row.actor) ?? "",
    choices: () => [
      ...(canBeEmpty ? [{ id: "", name: t("notSaid") }] : []),
      ...ids.map((id) => ({ id, name: name(id) })),
    ],
    read: (text) => {
      const chosen = ids.find((id) => id === text) ?? null;
      return { status: "changed", value: { [field]: chosen } as ActorSet };
    },
  };
}
