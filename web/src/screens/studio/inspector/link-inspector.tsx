import type { Link } from "../../../protocol/elements";
import { evidenceOf } from "../model/defaults";
import { linkEdit, readNote } from "../model/edits";
import { LineSwatch } from "../parts/line-swatch";
import { useStudio } from "../state/context";
import { common, t } from "../texts";
import { AttributeList } from "./attribute-list";
import { HistoryList } from "./history-list";
import { LinkFacts } from "./link-facts";
import { TextField } from "./text-field";
import { toOp } from "./use-field";
import { VoiceList } from "./voice-list";

export function LinkInspector({ link }: { readonly link: Link }) {
  const studio = useStudio();
  const words = studio.words.value;
  const type = words.book.linkTypes.get(link.type);
  const remove = async (): Promise<void> => {
    const { sender, notices } = studio;
    const name = words.link(link);
    studio.select("actor", link.source);
    if (await sender.send({ op: "link.remove", id: link.id })) {
      notices.say(t("removedNotice", { name }), "calm", {
        label: common("undo"),
        run: () => void sender.send({ op: "link.restore", id: link.id }),
      });
    }
  };
  return (
    <>
      <header class="inspector-head link-head">
        <h2 tabIndex={-1}>
          <End id={link.source} />
          <span class="link-middle">
            <LineSwatch colour={type?.colour} dashed={type?.negative} />
            {words.linkType(link.type)}
          </span>
          <End id={link.target} />
        </h2>
      </header>
      <p class="tags">
        <span class={`tag evidence-tag-${evidenceOf(link)}`}>{t(`mark.${evidenceOf(link)}`)}</span>
        {link.visibility === "facilitators" ? <span class="tag">{t("visibility.facilitators")}</span> : null}
      </p>
      <VoiceList link={link} />
      <LinkFacts link={link} />
      <AttributeList element={link} op={(attributes) => ({ op: "link.edit", id: link.id, set: { attributes } })} />
      <section>
        <h3>{t("column.note")}</h3>
        <TextField
          label={t("column.note")}
          shown={link.note ?? ""}
          start={link.note ?? ""}
          multiline={true}
          read={(text) => toOp(readNote(text), (note) => linkEdit(link, { note }))}
        />
      </section>
      <HistoryList of={{ kind: "link", id: link.id }} />
      {studio.canEdit.value ? (
        <section class="tools">
          <button type="button" class="button button-danger small" onClick={() => void remove()}>
            {t("remove")}
          </button>
        </section>
      ) : null}
    </>
  );
}

function End({ id }: { readonly id: string }) {
  const studio = useStudio();
  return (
    <button type="button" class="link-button end" onClick={() => studio.select("actor", id)}>
      <bdi>{studio.words.value.actor(id)}</bdi>
    </button>
  );
}
