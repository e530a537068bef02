import { translator } from "../../i18n/translate";
import { likelySame, matchNames } from "../../map/name-match";
import type { Actor } from "../../protocol/elements";
import { Button } from "../../ui/button";
import { showToast } from "../../ui/toast";
import { ActorRow } from "./actor-row";
import { NeedsYou } from "./needs-you";
import { OrganisationForm } from "./organisation-form";
import { usePhone } from "./phone";
import { actorOf, draftOf, editOf, emptyDraft, type OrganisationDraft } from "./phone-ops";
import { takeBackActor } from "./take-back";

const t = translator("phone");
const common = translator("common");

/** Says which organisation this person speaks for: a new one, or one that is on the map already. */
export function OrganisationScreen() {
  const phone = usePhone();
  const { store } = phone.room;
  const mine = phone.mine.value;
  if (mine === undefined) {
    return <NewOrganisation />;
  }
  // Reading the version keeps the screen current when others change the organisation.
  const editable = store.version.value >= 0 && mine.by === phone.person;
  return editable ? <EditOrganisation mine={mine} /> : <ForeignOrganisation mine={mine} />;
}

function NewOrganisation() {
  const phone = usePhone();
  const { room } = phone;
  const removed = phone.mineRemoved.value;
  const save = (draft: OrganisationDraft & { readonly type: string }): void => {
    const actor = actorOf(draft);
    void room.submit({ op: "actor.add", actor });
    phone.speakFor(actor.id);
    phone.home();
    showToast(t("toast.added", { name: actor.name }), () => {
      takeBackActor(phone, actor.id);
      phone.speakFor(null);
    });
  };
  return (
    <main>
      <NeedsYou />
      <h1 class="screen-title">{t("organisation.title")}</h1>
      {removed !== undefined && (
        <div class="banner banner-wait">
          <p>{t("organisation.removed")}</p>
          <Button onClick={() => void room.submit({ op: "actor.restore", id: removed })}>
            {t("organisation.restore")}
          </Button>
        </div>
      )}
      <OrganisationForm
        initial={emptyDraft}
        nameLabel={t("organisation.name")}
        saveLabel={t("organisation.save")}
        hints={(name) => <SameName name={name} question={t("organisation.isThisYou")} onChoose={phone.speakFor} />}
        onSave={save}
      />
    </main>
  );
}

interface SameNameProps {
  readonly name: string;
  readonly question: string;
  readonly onChoose: (id: string) => void;
}

/** Who is on the map under such a name already. */
export function SameName({ name, question, onChoose }: SameNameProps) {
  const { store } = usePhone().room;
  const actors = store.version.value < 0 ? [] : [...store.all("actor").values()];
  const begun = name.trim().length >= 3 ? matchNames(name, actors, 3) : [];
  const found = begun.length > 0 ? begun : likelySame(name, actors);
  if (found.length === 0) {
    return null;
  }
  return (
    <section class="hints" aria-label={question}>
      <p class="field-hint">{question}</p>
      {found.map(({ actor }) => (
        <ActorRow key={actor.id} actor={actor} onClick={() => onChoose(actor.id)} />
      ))}
    </section>
  );
}

function EditOrganisation({ mine }: { readonly mine: Actor }) {
  const phone = usePhone();
  const save = (draft: OrganisationDraft & { readonly type: string }): void => {
    const set = editOf(mine, draft);
    if (set !== null) {
      void phone.room.submit({ op: "actor.edit", id: mine.id, set });
      showToast(t("toast.saved"));
    }
    phone.home();
  };
  return (
    <main>
      <h1 class="screen-title">{t("organisation.editTitle")}</h1>
      <OrganisationForm
        key={mine.id}
        initial={draftOf(mine)}
        nameLabel={t("organisation.name")}
        saveLabel={common("save")}
        onSave={save}
        onCancel={() => phone.home()}
      />
    </main>
  );
}

function ForeignOrganisation({ mine }: { readonly mine: Actor }) {
  const phone = usePhone();
  return (
    <main class="stack">
      <h1 class="screen-title">
        <bdi>{mine.name}</bdi>
      </h1>
      <ActorRow actor={mine} />
      <p>{t("organisation.foreign")}</p>
      <Button onClick={() => phone.speakFor(null)}>{t("organisation.notUs")}</Button>
      <Button kind="primary" onClick={() => phone.home()}>
        {common("back")}
      </Button>
    </main>
  );
}
