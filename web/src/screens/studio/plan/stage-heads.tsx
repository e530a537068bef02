import { localName } from "../../../i18n/translate";
import type { Stage } from "../../../protocol/elements";

/** A column head for each stage. */
export function StageHeads({ stages }: { readonly stages: readonly Stage[] }) {
  return (
    <>
      {stages.map((stage) => (
        <th key={stage.id} scope="col">
          <bdi>{localName(stage)}</bdi>
        </th>
      ))}
    </>
  );
}
