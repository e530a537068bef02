import { useEffect } from "preact/hooks";
import { MapCentre } from "../centre/map-centre";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { PlayerDock } from "./player-dock";

/** How something would spread over the map, or did: the map step by step, and the curve below it. */
export function SpreadView() {
  const studio = useStudio();
  useEffect(() => {
    void studio.analyses.load();
    return () => studio.spread.player.pause();
  }, []);
  return (
    <section class="spread" aria-label={t("view.spread")}>
      <MapCentre />
      <PlayerDock />
    </section>
  );
}
