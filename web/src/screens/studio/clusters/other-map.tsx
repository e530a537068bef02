import type { MapListItem } from "../../../protocol/rest";
import { useStudio } from "../state/context";
import { beside, common, whatIf } from "../texts";

/** Chooses the map that stands beside this one. */
export function OtherMap() {
  const { clusters } = useStudio();
  const maps = clusters.maps.value;
  if (maps === undefined) {
    return <p class="faint">{common("loading")}</p>;
  }
  if (maps.length === 0) {
    return <p class="faint">{beside("choose.none")}</p>;
  }
  const chosen = clusters.other.value;
  return (
    <label class="other-map">
      <span>{beside("choose")}</span>
      <select
        value={chosen ?? ""}
        onChange={(event) => {
          if (event.currentTarget.value !== "") {
            clusters.choose(event.currentTarget.value);
          }
        }}
      >
        <option value="" disabled={chosen !== undefined}>
          {beside("choose.first")}
        </option>
        {maps.map((map) => (
          <option key={map.id} value={map.id} dir="auto">
            {nameOf(map)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf({ title, parent }: MapListItem): string {
  return parent === undefined ? title : `${whatIf("banner.title")} ${title}`;
}
