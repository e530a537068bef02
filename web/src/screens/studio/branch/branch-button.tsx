import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BranchItem } from "../../../protocol/branches";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { mapAddress } from "../files/map-list";
import { clockTime } from "../model/times";
import { useStudio } from "../state/context";
import { common, whatIf } from "../texts";

/** Makes a what-if copy of the room's map, or goes to one; only facilitators get it, and a copy has none of its own. */
export function BranchButton() {
  const studio = useStudio();
  const open = useSignal(false);
  if (studio.room.role.value !== "facilitator" || studio.branch.origin.value !== undefined) {
    return null;
  }
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          open.value = true;
        }}
      >
        {whatIf("button")}
      </button>
      {open.value ? (
        <BranchDialog
          onClose={() => {
            open.value = false;
          }}
        />
      ) : null}
    </>
  );
}

function BranchDialog({ onClose }: { readonly onClose: () => void }) {
  const { branch } = useStudio();
  useEffect(() => {
    void branch.list();
  }, []);
  const make = async (): Promise<void> => {
    const made = await branch.make();
    if (made !== undefined) {
      location.assign(mapAddress(made));
    }
  };
  return (
    <Dialog
      title={whatIf("dialog.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common("close")}</Button>
          <Button kind="primary" disabled={branch.working.value} onClick={() => void make()}>
            {whatIf("dialog.make")}
          </Button>
        </>
      }
    >
      <p>{whatIf("dialog.text")}</p>
      <CopyList copies={branch.copies.value} />
    </Dialog>
  );
}

function CopyList({ copies }: { readonly copies: readonly BranchItem[] | undefined }) {
  if (copies === undefined) {
    return <p class="faint">{common("loading")}</p>;
  }
  return (
    <section class="copies">
      <h3>{whatIf("dialog.copies")}</h3>
      {copies.length === 0 ? <p class="faint">{whatIf("dialog.none")}</p> : null}
      <ul class="map-list">
        {copies.map((copy) => (
          <li key={copy.id}>
            <a href={mapAddress(copy.id)}>
              <bdi class="map-title">{copy.title}</bdi>
              <span class="faint">
                {[
                  whatIf("dialog.asOf", { time: clockTime(copy.at), rev: copy.forkRev }),
                  whatIf("dialog.edits", { count: copy.rev }),
                  common("count.actors", { count: copy.actors }),
                  common("count.links", { count: copy.links }),
                ].join(" · ")}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
