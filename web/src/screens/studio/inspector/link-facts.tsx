import { formatNumber } from "../../../i18n/translate";
import type { Link } from "../../../protocol/elements";
import { contracts } from "../model/defaults";
import { linkEdit, readDate, readShare } from "../model/edits";
import { t } from "../texts";
import { ChoiceField } from "./choice-field";
import { EvidenceLine } from "./evidence-line";
import { Fact } from "./fact";
import { TextField } from "./text-field";
import { TypeField } from "./type-field";
import { toOp } from "./use-field";
import { VolumeField } from "./volume-field";

/** The fixed fields of a link. */
export function LinkFacts({ link }: { readonly link: Link }) {
  return (
    <dl class="facts">
      <Fact label={t("column.link")}>
        <TypeField element={link} of="link" op={(type) => linkEdit(link, { type })} />
      </Fact>
      <Share link={link} field="strength" />
      <Fact label={t("column.volume")}>
        <VolumeField link={link} />
      </Fact>
      <Fact label={t("column.contract")}>
        <ChoiceField
          label={t("column.contract")}
          current={link.contract ?? ""}
          choices={[{ id: "", name: t("notSaid") }, ...contracts.map((id) => ({ id, name: t(`contract.${id}`) }))]}
          op={(id) => linkEdit(link, { contract: contracts.find((one) => one === id) ?? null })}
        />
      </Fact>
      <DateFact link={link} field="since" />
      <DateFact link={link} field="until" />
      <Share link={link} field="confidence" />
      <Fact label={t("column.visibility")}>
        <ChoiceField
          label={t("column.visibility")}
          current={link.visibility ?? "room"}
          choices={(["room", "facilitators"] as const).map((id) => ({ id, name: t(`visibility.${id}`) }))}
          op={(id) => linkEdit(link, { visibility: id === "facilitators" ? "facilitators" : "room" })}
        />
      </Fact>
      <EvidenceLine element={link} op={(evidence) => linkEdit(link, { evidence })} />
    </dl>
  );
}

function Share({ link, field }: { readonly link: Link; readonly field: "strength" | "confidence" }) {
  const share = link[field];
  return (
    <Fact label={t(`column.${field}`)}>
      <TextField
        label={t(`column.${field}`)}
        shown={share === undefined ? "" : formatNumber(share, { style: "percent", maximumFractionDigits: 0 })}
        start={share === undefined ? "" : String(Math.round(share * 100))}
        read={(text) => toOp(readShare(text), (next) => linkEdit(link, { [field]: next }))}
      />
    </Fact>
  );
}

function DateFact({ link, field }: { readonly link: Link; readonly field: "since" | "until" }) {
  const date = link[field] ?? "";
  return (
    <Fact label={t(`column.${field}`)}>
      <TextField
        label={t(`column.${field}`)}
        shown={date}
        start={date}
        read={(text) => toOp(readDate(text), (next) => linkEdit(link, { [field]: next }))}
      />
    </Fact>
  );
}
