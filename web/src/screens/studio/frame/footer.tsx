import { mapInfo } from "../../../map/selectors";
import { useStudio } from "../state/context";
import { common } from "../texts";
import { ConnectionState } from "./connection-state";
import { DensityButton } from "./density-button";
import { MarksMenu } from "./marks-menu";
import { UndoButtons } from "./undo-buttons";

export function Footer() {
  const studio = useStudio();
  const map = studio.read();
  const info = mapInfo(map);
  return (
    <footer class="footer">
      <span>{common("count.actors", { count: map.all("actor").size })}</span>
      <span>{common("count.links", { count: map.all("link").size })}</span>
      <DensityButton />
      <MarksMenu />
      <ConnectionState />
      <span class="footer-space" />
      {info?.illustration === undefined ? null : <span class="footer-illustration">{info.illustration}</span>}
      <UndoButtons />
    </footer>
  );
}
