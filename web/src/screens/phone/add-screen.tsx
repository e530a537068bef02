import { localName, translator } from "../../i18n/translate";
import type { Actor } from "../../protocol/elements";
import type { Op } from "../../protocol/ops";
import { showToast } from "../../ui/toast";
import { OrganisationForm } from "./organisation-form";
import { SameName } from "./organisation-screen";
import { type Phone, type Route, usePhone } from "./phone";
import { actorOf, draftOf, emptyDraft, linkOf, type OrganisationDraft } from "./phone-ops";
import { question, saying } from "./relation";
import { takeBackActor } from "./take-back";

const t = translator("phone");

type AddRoute = Extract<Route, { name: "add" }>;
type CompleteDraft = OrganisationDraft & { readonly type: string };

/** Somebody who is not on the map yet; with the link to us when the form was reached from a relation. */
export function AddScreen({ route }: { readonly route: AddRoute }) {
  const phone = usePhone();
  const refused = phone.room.store.rejected.value.find((batch) => batch.seq === route.rejected);
  const typed = refused?.ops.find((op) => op.op === "actor.add");
  const initial = typed === undefined ? { ...emptyDraft, name: route.typed } : draftOf(typed.actor as Actor);
  const { linkType, direction } = route;
  const linked = linkType === undefined || direction === undefined ? undefined : { linkType, direction };
  return (
    <main>
      {linked !== undefined && (
        <p class="kicker">{question(phone.types.value.linkType(linked.linkType), linked.direction)}</p>
      )}
      <h1 class="screen-title">{t("add.title")}</h1>
      <OrganisationForm
        initial={initial}
        nameLabel={t("add.name")}
        saveLabel={t("add.save")}
        hints={(name) => (
          <SameName name={name} question={t("add.already")} onChoose={(id) => takeExisting(phone, id, linked)} />
        )}
        onSave={(draft) => saveNew(phone, draft, linked, route.rejected)}
        onCancel={() => history.back()}
      />
    </main>
  );
}

interface Linked {
  readonly linkType: string;
  readonly direction: "out" | "in";
}

function saveNew(phone: Phone, draft: CompleteDraft, linked: Linked | undefined, rejected: number | undefined): void {
  const actor = actorOf(draft);
  const mine = phone.mine.peek();
  const ops: Op[] = [{ op: "actor.add", actor }];
  if (linked !== undefined && mine !== undefined) {
    ops.push({ op: "link.add", link: linkOf(mine.id, actor.id, linked.linkType, linked.direction) });
  }
  if (mine === undefined) {
    // A corrected entry for the own organisation.
    phone.speakFor(actor.id);
  }
  void phone.room.submit(...ops);
  if (rejected !== undefined) {
    void phone.room.dismiss(rejected);
  }
  phone.home();
  showToast(sentence(phone, actor.name, linked), () => takeBackActor(phone, actor.id));
}

function takeExisting(phone: Phone, id: string, linked: Linked | undefined): void {
  const mine = phone.mine.peek();
  const actor = phone.room.store.get("actor", id);
  if (linked !== undefined && mine !== undefined && actor !== undefined && actor.id !== mine.id) {
    void phone.room.submit({ op: "link.add", link: linkOf(mine.id, id, linked.linkType, linked.direction) });
    showToast(sentence(phone, localName(actor), linked));
  }
  phone.home();
}

function sentence(phone: Phone, name: string, linked: Linked | undefined): string {
  if (linked === undefined) {
    return t("toast.added", { name });
  }
  const say = saying(phone.types.peek().linkType(linked.linkType), linked.direction);
  return t("toast.linked", { say, name });
}
