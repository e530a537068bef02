import type { Link } from "../../../protocol/elements";
import { periods } from "../model/defaults";
import { linkEdit, readVolume } from "../model/edits";
import { volumeText } from "../model/link-columns";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { ChoiceField } from "./choice-field";
import { TextField } from "./text-field";
import { toOp } from "./use-field";

/** How much flows: "100 t", and per which time. */
export function VolumeField({ link }: { readonly link: Link }) {
  const studio = useStudio();
  const { volume } = link;
  if (!studio.canEdit.value) {
    return <span class="edit-value">{volumeText(volume) || t("notSaid")}</span>;
  }
  const start = volume === undefined ? "" : `${volume.value} ${volume.unit}`;
  return (
    <span class="volume-field">
      <TextField
        label={t("volumeHint")}
        shown={start}
        start={start}
        read={(text) => toOp(readVolume(text, volume?.period), (next) => linkEdit(link, { volume: next }))}
      />
      {volume === undefined ? null : (
        <ChoiceField
          label={t("field.period")}
          current={volume.period}
          choices={periods.map((id) => ({ id, name: t(`period.${id}`) }))}
          op={(id) => linkEdit(link, { volume: { ...volume, period: periods.find((one) => one === id) ?? "year" } })}
        />
      )}
    </span>
  );
}
