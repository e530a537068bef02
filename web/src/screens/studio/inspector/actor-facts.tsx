import type { Actor } from "../../../protocol/elements";
import { boundaries, boundaryOf, consentOf, consents, dataClasses, dataClassOf, sizes } from "../model/defaults";
import { actorEdit, readNote } from "../model/edits";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { ChoiceField } from "./choice-field";
import { EvidenceLine } from "./evidence-line";
import { Fact } from "./fact";
import { GroupField } from "./group-field";
import { StageField } from "./stage-field";
import { TextField } from "./text-field";
import { TypeField } from "./type-field";
import { toOp } from "./use-field";

/** The fixed fields of an actor. */
export function ActorFacts({ actor }: { readonly actor: Actor }) {
  return (
    <dl class="facts">
      <Fact label={t("column.type")}>
        <TypeField element={actor} of="actor" op={(type) => actorEdit(actor, { type })} />
      </Fact>
      <Fact label={t("column.stages")}>
        <StageField actor={actor} />
      </Fact>
      {actor.kind === "group" ? (
        <Fact label={t("group")}>
          <GroupField actor={actor} />
        </Fact>
      ) : null}
      <Choices actor={actor} />
      <Fact label={t("column.place")}>
        <TextField
          label={t("column.place")}
          shown={actor.place?.name ?? ""}
          start={actor.place?.name ?? ""}
          read={(text) =>
            toOp(readNote(text), (name) => {
              const { name: _before, ...where } = actor.place ?? {};
              const place = name === null ? where : { ...where, name };
              return actorEdit(actor, { place: Object.keys(place).length === 0 ? null : place });
            })
          }
        />
      </Fact>
      <EvidenceLine element={actor} op={(evidence) => actorEdit(actor, { evidence })} />
      <AddedBy actor={actor} />
    </dl>
  );
}

function Choices({ actor }: { readonly actor: Actor }) {
  return (
    <>
      <Fact label={t("column.boundary")}>
        <ChoiceField
          label={t("column.boundary")}
          current={boundaryOf(actor)}
          choices={boundaries.map((id) => ({ id, name: t(`boundary.${id}`) }))}
          op={(id) => actorEdit(actor, { boundary: boundaries.find((one) => one === id) ?? null })}
        />
      </Fact>
      <Fact label={t("column.size")}>
        <ChoiceField
          label={t("column.size")}
          current={actor.size ?? ""}
          choices={[{ id: "", name: t("notSaid") }, ...sizes.map((id) => ({ id, name: t(`size.${id}`) }))]}
          op={(id) => actorEdit(actor, { size: sizes.find((one) => one === id) ?? null })}
        />
      </Fact>
      <Fact label={t("column.consent")}>
        <ChoiceField
          label={t("column.consent")}
          current={consentOf(actor)}
          choices={consents.map((id) => ({ id, name: t(`consent.${id}`) }))}
          op={(id) => actorEdit(actor, { consent: consents.find((one) => one === id) ?? null })}
        />
      </Fact>
      <Fact label={t("column.dataClass")}>
        <ChoiceField
          label={t("column.dataClass")}
          current={dataClassOf(actor)}
          choices={dataClasses.map((id) => ({ id, name: t(`dataClass.${id}`) }))}
          op={(id) => actorEdit(actor, { dataClass: dataClasses.find((one) => one === id) ?? null })}
        />
      </Fact>
    </>
  );
}

function AddedBy({ actor }: { readonly actor: Actor }) {
  const studio = useStudio();
  return actor.by === undefined ? null : (
    <Fact label={t("addedBy")}>
      <span class="edit-value" dir="auto">
        {studio.nick(actor.by)}
      </span>
    </Fact>
  );
}
