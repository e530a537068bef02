import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { mapAddress } from "../files/map-list";
import {
  type Against,
  changeSigns,
  countChanges,
  countMerged,
  differing,
  isTakenOver,
  toDecide,
} from "../model/comparison";
import { useStudio } from "../state/context";
import { common, whatIf } from "../texts";
import { ChangeList } from "./change-list";
import { ConflictList } from "./conflict-list";
import { NumberTable } from "./number-table";

const sides: readonly Against[] = ["fork", "room"];

/** A what-if copy beside the room's map: what differs, what the numbers say, and what becomes of the copy. */
export function CompareView() {
  const studio = useStudio();
  const { branch } = studio;
  const rev = studio.room.store.revision.value;
  useEffect(() => {
    void branch.compare();
  }, [rev]);
  const report = branch.report.value;
  if (report === undefined) {
    return <p class="compare faint">{common("loading")}</p>;
  }
  const against = branch.against.value;
  const elements = differing(report, against);
  const counts = countChanges(elements, against);
  return (
    <section class="compare" aria-label={whatIf("compare")}>
      <header class="compare-head">
        <fieldset class="against">
          <legend class="visually-hidden">{whatIf("against.title")}</legend>
          {sides.map((side) => (
            <button
              key={side}
              type="button"
              class="button"
              aria-pressed={side === against}
              onClick={() => {
                branch.against.value = side;
              }}
            >
              {whatIf(`against.${side}`, { rev: side === "fork" ? report.forkRev : report.roomRev })}
            </button>
          ))}
        </fieldset>
        <button type="button" class="button" disabled={branch.working.value} onClick={() => void branch.compare()}>
          {whatIf("again")}
        </button>
      </header>
      <TakeOver />
      <div class="compare-columns">
        <section>
          <header class="compare-part">
            <h2>{whatIf("changes.title")}</h2>
            <p class="change-counts">
              {(["added", "changed", "removed"] as const).map((kind) => (
                <span key={kind} class={`change-count ${kind}`}>
                  <span class="change-sign" aria-hidden="true">
                    {changeSigns[kind]}
                  </span>{" "}
                  {whatIf(`counts.${kind}`, { count: counts[kind] })}
                </span>
              ))}
            </p>
            <button
              type="button"
              class="button small"
              disabled={elements.length === 0}
              onClick={() => {
                branch.showOnMap();
                studio.view.value = "map";
              }}
            >
              {whatIf("map.show")}
            </button>
          </header>
          <ChangeList elements={elements} against={against} />
        </section>
        <section>
          <header class="compare-part">
            <h2>{whatIf("numbers.title")}</h2>
          </header>
          <NumberTable />
        </section>
      </div>
    </section>
  );
}

/** The end of a copy: taken over or thrown away. */
function TakeOver() {
  const { branch } = useStudio();
  const asks = useSignal<"merge" | "discard" | null>(null);
  const report = branch.report.value;
  if (report === undefined) {
    return null;
  }
  const [open, done] = [toDecide(report), isTakenOver(report)];
  const count = countMerged(report, branch.choices.value);
  const undecided = open.filter((element) => !branch.choices.value.has(`${element.kind}/${element.id}`)).length;
  const merged = branch.merged.value;
  const close = (): void => {
    asks.value = null;
  };
  return (
    <section class="take-over">
      <div class="take-over-line">
        <p>
          {merged !== undefined ? (
            <strong class="take-over-done">{whatIf("merged", { count: merged.changes, rev: merged.rev })} </strong>
          ) : null}
          {done
            ? whatIf("nothingLeft")
            : whatIf("ready", { count: report.elements.filter((one) => one.merges).length })}
          {open.length > 0 ? ` ${whatIf("conflicts", { count: open.length })}` : ""}
        </p>
        <Button
          kind="danger"
          onClick={() => {
            asks.value = "discard";
          }}
        >
          {whatIf("discard.button")}
        </Button>
        <Button
          kind="primary"
          disabled={done || undecided > 0 || branch.working.value || (count === 0 && report.moved === 0)}
          onClick={() => {
            asks.value = "merge";
          }}
        >
          {undecided > 0 ? whatIf("merge.decide", { count: undecided }) : whatIf("merge.button")}
        </Button>
      </div>
      <ConflictList elements={report.elements.filter(({ conflict }) => conflict !== undefined)} />
      {asks.value === "merge" ? <MergeDialog count={count} onClose={close} /> : null}
      {asks.value === "discard" ? <DiscardDialog onClose={close} /> : null}
    </section>
  );
}

function MergeDialog({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const { branch } = useStudio();
  return (
    <Dialog
      title={whatIf("merge.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            kind="primary"
            onClick={() => {
              onClose();
              void branch.merge();
            }}
          >
            {whatIf("merge.go")}
          </Button>
        </>
      }
    >
      <p>{whatIf("merge.text", { count })}</p>
      {(branch.report.value?.moved ?? 0) > 0 ? (
        <p>{whatIf("merge.moved", { count: branch.report.value?.moved ?? 0 })}</p>
      ) : null}
    </Dialog>
  );
}

function DiscardDialog({ onClose }: { readonly onClose: () => void }) {
  const { branch } = useStudio();
  const parent = branch.report.value?.parent ?? "";
  const discard = async (): Promise<void> => {
    if (await branch.discard()) {
      location.assign(mapAddress(parent));
    } else {
      onClose();
    }
  };
  return (
    <Dialog
      title={whatIf("discard.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button kind="danger" onClick={() => void discard()}>
            {whatIf("discard.go")}
          </Button>
        </>
      }
    >
      <p>{whatIf("discard.text")}</p>
    </Dialog>
  );
}
