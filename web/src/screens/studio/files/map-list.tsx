import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RestClient } from "../../../live/rest-client";
import type { Problem } from "../../../live/result";
import type { MapListItem } from "../../../protocol/rest";
import { withCopies } from "../model/map-tree";
import { common, t, whatIf } from "../texts";

interface Props {
  readonly rest: RestClient;
  readonly current?: string;
}

/** The maps this browser may see. */
export function MapList({ rest, current }: Props) {
  const maps = useSignal<readonly MapListItem[] | null>(null);
  const problem = useSignal<Problem | null>(null);
  useEffect(() => {
    void rest.maps().then((result) => {
      if (result.ok) {
        maps.value = result.value;
      } else {
        problem.value = result.problem;
      }
    });
  }, []);
  if (problem.value !== null) {
    return <p class="fault">{common(`error.${problem.value.code}`)}</p>;
  }
  if (maps.value === null) {
    return <p class="faint">{common("loading")}</p>;
  }
  return (
    <ul class="map-list">
      {withCopies(maps.value).map(({ map, copies }) => (
        <li key={map.id}>
          <MapLine map={map} current={current} />
          {copies.length === 0 ? null : (
            <ul class="map-list">
              {copies.map((copy) => (
                <li key={copy.id}>
                  <MapLine map={copy} current={current} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function MapLine({ map, current }: { readonly map: MapListItem; readonly current: string | undefined }) {
  return (
    <a href={mapAddress(map.id)} aria-current={map.id === current ? "page" : undefined}>
      <span class="map-title">
        {map.parent === undefined ? null : `${whatIf("banner.title")} `}
        <bdi>{map.title}</bdi>
      </span>
      <span class="faint">
        {[
          common(`role.${map.role}`),
          common("count.actors", { count: map.actors }),
          common("count.links", { count: map.links }),
          t("revision", { rev: map.rev }),
        ].join(" · ")}
      </span>
    </a>
  );
}

/** Where the studio shows a map. */
export function mapAddress(map: string): string {
  return `/studio.html?map=${encodeURIComponent(map)}`;
}
