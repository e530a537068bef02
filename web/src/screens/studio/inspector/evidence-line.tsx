import type { Actor, Evidence, Link } from "../../../protocol/elements";
import type { Op } from "../../../protocol/ops";
import { evidenceMarks, evidenceOf } from "../model/defaults";
import { readNote } from "../model/edits";
import { t } from "../texts";
import { ChoiceField } from "./choice-field";
import { Fact } from "./fact";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

interface Props {
  readonly element: Actor | Link;
  readonly op: (evidence: Evidence) => Op | undefined;
}

/** Where it comes from: the kind of evidence and the line of the source. */
export function EvidenceLine({ element, op }: Props) {
  const mark = evidenceOf(element);
  const source = element.evidence?.source ?? "";
  return (
    <>
      <Fact label={t("column.evidence")}>
        <span class={`evidence-dot evidence-${mark}`} />
        <ChoiceField
          label={t("column.evidence")}
          current={mark}
          choices={evidenceMarks.map((id) => ({ id, name: t(`evidence.${id}`) }))}
          op={(id) => op({ ...element.evidence, mark: evidenceMarks.find((one) => one === id) ?? "room" })}
        />
      </Fact>
      <Fact label={t("column.source")}>
        <TextField
          label={t("column.source")}
          shown={source}
          start={source}
          read={(text) => toOp(readNote(text), (next) => op({ mark, ...(next === null ? {} : { source: next }) }))}
        />
      </Fact>
    </>
  );
}
