import type { ClusterPair } from "../../../protocol/clusters";
import { mapAddress } from "../files/map-list";
import { t } from "../texts";

/** The names of both clusters over their columns; that of the other map leads to it. */
export function ColumnHeads({ pair, corner }: { readonly pair: ClusterPair; readonly corner: string }) {
  const { first, second } = pair;
  return (
    <thead>
      <tr>
        <th scope="col">{corner}</th>
        <th scope="col" class="side-first">
          <bdi>{first.title}</bdi> <span class="faint">{t("revision", { rev: first.rev })}</span>
        </th>
        <th scope="col" class="side-second">
          <a href={mapAddress(second.id)}>
            <bdi>{second.title}</bdi>
          </a>{" "}
          <span class="faint">{t("revision", { rev: second.rev })}</span>
        </th>
      </tr>
    </thead>
  );
}
