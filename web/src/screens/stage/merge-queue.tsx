import { useMemo, useState } from "preact/hooks";
import { formatNumber, localName, translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import { MergeDialog } from "./merge-dialog";
import { type NearPair, NearPairFinder, pairKey } from "./near-pairs";
import type { StageRoom } from "./stage-room";

const t = translator("stage");

interface MergeQueueProps {
  readonly stage: StageRoom;
  /** Pairs that somebody said are not the same. */
  readonly different: ReadonlySet<string>;
  readonly onDifferent: (pair: string) => void;
}

/** Pairs of actors with near names, to compare and perhaps to merge. */
export function MergeQueue({ stage, different, onDifferent }: MergeQueueProps) {
  const version = stage.room.store.version.value;
  const finder = useMemo(() => new NearPairFinder(), []);
  const [open, setOpen] = useState<NearPair>();
  const pairs = useMemo(() => finder.find(stage.room.store, different), [finder, stage, version, different]);
  return (
    <section class="panel">
      <h2 class="panel-title">
        {t("merge.queue")} <span class="badge">{formatNumber(pairs.length)}</span>
      </h2>
      {pairs.length === 0 && <p class="panel-note">{t("merge.empty")}</p>}
      <ul class="panel-list">
        {pairs.map((pair) => (
          <li key={pairKey(pair.a.id, pair.b.id)} class="panel-line pair">
            <span class="panel-grow">
              <bdi>{localName(pair.a)}</bdi> ≈ <bdi>{localName(pair.b)}</bdi>{" "}
              <span class="panel-note">{formatNumber(pair.score, { style: "percent", maximumFractionDigits: 0 })}</span>
            </span>
            <Button onClick={() => setOpen(pair)}>{t("merge.look")}</Button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <MergeDialog
          stage={stage}
          pair={open}
          onDifferent={() => {
            onDifferent(pairKey(open.a.id, open.b.id));
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
