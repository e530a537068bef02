import { useStudio } from "../state/context";
import { beside } from "../texts";

/** Leads to the comparison with another map; those who may not read all of this one get no such thing. */
export function ClustersButton() {
  const studio = useStudio();
  const role = studio.room.role.value;
  return role === "facilitator" || role === "analyst" ? (
    <button
      type="button"
      class="button"
      onClick={() => {
        studio.view.value = "clusters";
      }}
    >
      {beside("title")}
    </button>
  ) : null;
}
