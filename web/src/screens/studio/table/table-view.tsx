import { useComputed, useSignal } from "@preact/signals";
import type { Actor, Link } from "../../../protocol/elements";
import { type ActorRow, actorColumns, actorRows } from "../model/actor-columns";
import type { ActorSet, LinkSet } from "../model/columns";
import { actorEdit, linkEdit } from "../model/edits";
import { type LinkRow, linkColumns, linkRows } from "../model/link-columns";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { t } from "../texts";
import { AddActorForm } from "./add-actor-form";
import { AddLinkForm } from "./add-link-form";
import { DataTable } from "./data-table";
import { TableTabs } from "./table-tabs";

/** The map as a table: the same actors and links, for sorting, editing and reading aloud. */
export function TableView() {
  const studio = useStudio();
  const adding = useSignal(false);
  const of = studio.tableOf.value;
  return (
    <section class="table-view" aria-label={t("view.table")}>
      <header class="table-head">
        <TableTabs />
        {studio.canEdit.value ? (
          <button
            type="button"
            class="button button-primary"
            aria-expanded={adding.value}
            onClick={() => {
              adding.value = !adding.value;
            }}
          >
            {t(of === "actors" ? "addActor" : "addLink")}
          </button>
        ) : null}
      </header>
      {adding.value && studio.canEdit.value ? (
        of === "actors" ? (
          <AddActorForm
            onDone={() => {
              adding.value = false;
            }}
          />
        ) : (
          <AddLinkForm
            onDone={() => {
              adding.value = false;
            }}
          />
        )
      ) : null}
      {of === "actors" ? <ActorTable /> : <LinkTable />}
    </section>
  );
}

function ActorTable() {
  const studio = useStudio();
  const columns = useComputed(() => actorColumns(studio.words.value));
  const rows = useComputed(() => {
    const map = studio.read();
    return actorRows(
      shown<Actor>(studio, map.all("actor").values(), studio.passing.value.actors),
      map.all("link").values(),
    );
  });
  return (
    <DataTable<ActorRow, ActorSet>
      kind="actor"
      caption={t("table.actors")}
      state={studio.actorTable}
      columns={columns.value}
      rows={rows.value}
      edit={(row, set) => actorEdit(row.actor, set)}
    />
  );
}

function LinkTable() {
  const studio = useStudio();
  const columns = useComputed(() => linkColumns(studio.words.value));
  const rows = useComputed(() =>
    linkRows(shown<Link>(studio, studio.read().all("link").values(), studio.passing.value.links)),
  );
  return (
    <DataTable<LinkRow, LinkSet>
      kind="link"
      caption={t("table.links")}
      state={studio.linkTable}
      columns={columns.value}
      rows={rows.value}
      edit={(row, set) => linkEdit(row.link, set)}
    />
  );
}

function shown<T extends { readonly id: string }>(
  studio: Studio,
  elements: Iterable<T>,
  passing: ReadonlySet<string>,
): readonly T[] {
  return studio.filters.value.fade ? [...elements] : [...elements].filter((element) => passing.has(element.id));
}
