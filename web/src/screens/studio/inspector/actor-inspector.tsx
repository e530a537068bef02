import { formatNumber, localName } from "../../../i18n/translate";
import { linksOf } from "../../../map/selectors";
import type { Actor } from "../../../protocol/elements";
import { lookOf } from "../../../ui/palette";
import { ShapeIcon } from "../../../ui/shape-icon";
import { boundaryOf, dataClassOf, evidenceOf } from "../model/defaults";
import { actorEdit, readName, readNote } from "../model/edits";
import { voicesOf } from "../model/measures";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { ActorFacts } from "./actor-facts";
import { ActorTools } from "./actor-tools";
import { AttributeList } from "./attribute-list";
import { HistoryList } from "./history-list";
import { LinkList } from "./link-list";
import { MeasureFact } from "./measure-fact";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

export function ActorInspector({ actor }: { readonly actor: Actor }) {
  const studio = useStudio();
  const words = studio.words.value;
  const links = linksOf(studio.read(), actor.id);
  const voices = voicesOf(links);
  return (
    <>
      <header class="inspector-head">
        <ShapeIcon look={lookOf(actor.type, words.book.actorTypes.get(actor.type))} group={actor.kind === "group"} />
        <div>
          <h2 tabIndex={-1}>
            <TextField
              class="title-field"
              label={t("column.name")}
              shown={localName(actor)}
              start={actor.name}
              read={(text) => toOp(readName(text), (name) => actorEdit(actor, { name }))}
            />
          </h2>
          <p class="sub">{[words.actorType(actor.type), t(`boundary.${boundaryOf(actor)}`)].join(" · ")}</p>
        </div>
      </header>
      <p class="tags">
        <span class={`tag evidence-tag-${evidenceOf(actor)}`}>{t(`mark.${evidenceOf(actor)}`)}</span>
        {isPersonal(actor) ? <span class="tag tag-wait">{t(`dataClass.${dataClassOf(actor)}`)}</span> : null}
        {voices.confirm + voices.dispute > 0 ? (
          <span class="tag tag-good">
            {t("voices", { confirm: formatNumber(voices.confirm), all: formatNumber(voices.confirm + voices.dispute) })}
          </span>
        ) : null}
      </p>
      <MeasureFact actor={actor.id} />
      <ActorFacts actor={actor} />
      <LinkList actor={actor} links={links} />
      <AttributeList element={actor} op={(attributes) => ({ op: "actor.edit", id: actor.id, set: { attributes } })} />
      <section>
        <h3>{t("column.note")}</h3>
        <TextField
          label={t("column.note")}
          shown={actor.note ?? ""}
          start={actor.note ?? ""}
          multiline={true}
          read={(text) => toOp(readNote(text), (note) => actorEdit(actor, { note }))}
        />
      </section>
      <HistoryList of={{ kind: "actor", id: actor.id }} />
      {studio.canEdit.value ? <ActorTools actor={actor} links={links.length} /> : null}
    </>
  );
}

/** Persons and sensitive facts are marked, so that nobody shows them by mistake. */
function isPersonal(actor: Actor): boolean {
  return dataClassOf(actor) === "P2" || dataClassOf(actor) === "P3";
}
