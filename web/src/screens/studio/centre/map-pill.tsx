import { t } from "../texts";

interface MapPillProps {
  /** What the map shows just now. */
  readonly what: string;
  /** What taking it off is called. */
  readonly off: string;
  readonly onBack: () => void;
  readonly onOff: () => void;
}

/** Says what the map shows just now, leads back to where that was chosen, and takes it off the map. */
export function MapPill({ what, off, onBack, onOff }: MapPillProps) {
  return (
    <p class="measure-pill">
      <button type="button" class="button" onClick={onBack}>
        {t("measures.onMap")} <strong>{what}</strong>
      </button>
      <button type="button" class="button tool" aria-label={off} title={off} onClick={onOff}>
        <span aria-hidden="true">×</span>
      </button>
    </p>
  );
}
