import { formatNumber, localName } from "../../../i18n/translate";
import type { Link, Volume } from "../../../protocol/elements";
import { t } from "../texts";
import { type Column, column, type EditorOf, type LinkSet } from "./columns";
import { contracts, evidenceMarks, evidenceOf } from "./defaults";
import { readDate, readNote, readShare } from "./edits";
import { voicesOf } from "./measures";
import type { Words } from "./words";

export interface LinkRow {
  readonly id: string;
  readonly link: Link;
}

type LinkColumn = Column<LinkRow, LinkSet>;

export function linkRows(links: Iterable<Link>): LinkRow[] {
  return [...links].map((link) => ({ id: link.id, link }));
}

/** The columns of the link table. */
export function linkColumns(words: Words): readonly LinkColumn[] {
  return [
    column("source", t("column.from"), (row) => words.actor(row.link.source), { usual: true }),
    column("type", t("column.link"), (row) => words.linkType(row.link.type), {
      usual: true,
      editor: typeEditor(words),
    }),
    column("target", t("column.to"), (row) => words.actor(row.link.target), { usual: true }),
    column("family", t("column.family"), (row) =>
      words.linkFamily(words.book.linkTypes.get(row.link.type)?.family ?? ""),
    ),
    shareColumn("strength", t("column.strength"), true),
    column("volume", t("column.volume"), (row) => volumeText(row.link.volume), {
      number: true,
      value: (row) => row.link.volume?.value,
      usual: true,
    }),
    column(
      "contract",
      t("column.contract"),
      (row) => (row.link.contract === undefined ? "" : t(`contract.${row.link.contract}`)),
      {
        editor: contractEditor,
      },
    ),
    dateColumn("since", t("column.since")),
    dateColumn("until", t("column.until")),
    shareColumn("confidence", t("column.confidence"), false),
    column("confirm", t("column.confirm"), (row) => voicesText(row.link, "confirm"), {
      number: true,
      value: (row) => voicesOf([row.link]).confirm || undefined,
      usual: true,
    }),
    column("dispute", t("column.dispute"), (row) => voicesText(row.link, "dispute"), {
      number: true,
      value: (row) => voicesOf([row.link]).dispute || undefined,
    }),
    column("evidence", t("column.evidence"), (row) => t(`mark.${evidenceOf(row.link)}`), {
      usual: true,
      editor: evidenceEditor,
    }),
    column("sourceLine", t("column.source"), (row) => row.link.evidence?.source ?? ""),
    column("visibility", t("column.visibility"), (row) => t(`visibility.${row.link.visibility ?? "room"}`)),
    column("note", t("column.note"), (row) => row.link.note ?? "", { editor: noteEditor }),
    column("rev", t("column.rev"), (row) => String(row.link.rev ?? ""), { number: true, value: (row) => row.link.rev }),
  ];
}

/** "100 t a year". */
export function volumeText(volume: Volume | undefined): string {
  return volume === undefined
    ? ""
    : t("volume", { value: formatNumber(volume.value), unit: volume.unit, period: t(`period.${volume.period}`) });
}

function voicesText(link: Link, which: "confirm" | "dispute"): string {
  const count = voicesOf([link])[which];
  return count === 0 ? "" : formatNumber(count);
}

function shareColumn(field: "strength" | "confidence", title: string, usual: boolean): LinkColumn {
  return column(field, title, (row) => percent(row.link[field]), {
    number: true,
    usual,
    value: (row) => row.link[field],
    editor: {
      field,
      start: (row) => (row.link[field] === undefined ? "" : String(Math.round((row.link[field] ?? 0) * 100))),
      read: (text) => {
        const read = readShare(text);
        return read.status === "changed" ? { status: "changed", value: { [field]: read.value } as LinkSet } : read;
      },
    },
  });
}

function percent(share: number | undefined): string {
  return share === undefined ? "" : formatNumber(share, { style: "percent", maximumFractionDigits: 0 });
}

function dateColumn(field: "since" | "until", title: string): LinkColumn {
  return column(field, title, (row) => row.link[field] ?? "", {
    editor: {
      field,
      start: (row) => row.link[field] ?? "",
      read: (text) => {
        const read = readDate(text);
        return read.status === "changed" ? { status: "changed", value: { [field]: read.value } as LinkSet } : read;
      },
    },
  });
}

const noteEditor: EditorOf<LinkColumn> = {
  field: "note",
  start: (row) => row.link.note ?? "",
  read: (text) => {
    const read = readNote(text);
    return read.status === "changed" ? { status: "changed", value: { note: read.value } } : read;
  },
};

const contractEditor: EditorOf<LinkColumn> = {
  field: "contract",
  start: (row) => row.link.contract ?? "",
  choices: () => [{ id: "", name: t("notSaid") }, ...contracts.map((id) => ({ id, name: t(`contract.${id}`) }))],
  read: (text) => ({ status: "changed", value: { contract: contracts.find((id) => id === text) ?? null } }),
};

const evidenceEditor: EditorOf<LinkColumn> = {
  field: "evidence",
  start: (row) => evidenceOf(row.link),
  choices: () => evidenceMarks.map((id) => ({ id, name: t(`evidence.${id}`) })),
  read: (text, row) => {
    const mark = evidenceMarks.find((one) => one === text) ?? "room";
    return { status: "changed", value: { evidence: { ...row.link.evidence, mark } } };
  },
};

function typeEditor(words: Words): EditorOf<LinkColumn> {
  return {
    field: "type",
    start: (row) => row.link.type,
    choices: () =>
      [...words.book.linkTypes.values()].map((type) => ({
        id: type.id,
        name: localName(type),
        group: words.linkFamily(type.family),
      })),
    read: (text) => ({ status: "changed", value: { type: text } }),
  };
}
