import { translator } from "../../i18n/translate";
import type { RejectedBatch } from "../../map/pending";
import type { Op } from "../../protocol/ops";
import { Button } from "../../ui/button";
import { StatusPill } from "../../ui/status-pill";
import { type Phone, usePhone } from "./phone";
import { again } from "./phone-ops";
import { saying } from "./relation";

const t = translator("phone");
const common = translator("common");

/** Entries that the server refused, each with the reason and what can be done; nothing typed is lost. */
export function NeedsYou() {
  const { store } = usePhone().room;
  return (
    <>
      {store.rejected.value.map((batch) => (
        <Refused key={batch.seq} batch={batch} />
      ))}
    </>
  );
}

function Refused({ batch }: { readonly batch: RejectedBatch }) {
  const phone = usePhone();
  const { room } = phone;
  const added = batch.ops.find((op) => op.op === "actor.add");
  const link = batch.ops.find((op) => op.op === "link.add")?.link;
  const retry = (): void => {
    void room.submit(...again(batch.ops));
    void room.dismiss(batch.seq);
  };
  const correct = (): void => {
    const mine = phone.mine.peek()?.id;
    const direction = link?.source === mine ? "out" : "in";
    const relation = link === undefined ? {} : ({ linkType: link.type, direction } as const);
    phone.go({ name: "add", typed: "", rejected: batch.seq, ...relation });
  };
  return (
    <section class="refused">
      <div class="refused-head">
        <strong>
          <bdi>{describe(phone, batch.ops)}</bdi>
        </strong>
        <StatusPill status="needsYou" />
      </div>
      <p>{common(`error.${batch.code}`)}</p>
      <div class="form-actions">
        <Button onClick={() => void room.dismiss(batch.seq)}>{t("refused.discard")}</Button>
        {added === undefined ? (
          <Button kind="primary" onClick={retry}>
            {common("retry")}
          </Button>
        ) : (
          <Button kind="primary" onClick={correct}>
            {t("refused.correct")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the person wanted, in a few words. */
function describe(phone: Phone, ops: readonly Op[]): string {
  const added = ops.find((op) => op.op === "actor.add");
  if (added !== undefined) {
    return added.actor.name;
  }
  const link = ops.find((op) => op.op === "link.add")?.link;
  if (link === undefined) {
    return t("refused.change");
  }
  const direction = link.source === phone.mine.value?.id ? "out" : "in";
  const name = phone.names.of(direction === "out" ? link.target : link.source) ?? "…";
  return t("items.sentence", { say: saying(phone.types.value.linkType(link.type), direction), name });
}
