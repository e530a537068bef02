import { translator } from "../../i18n/translate";
import { Button } from "../../ui/button";
import type { RoomDepth } from "../../viewer/room-depth";
import type { StageRoom } from "./stage-room";

const t = translator("stage");
const depths: readonly RoomDepth[] = ["small", "medium", "large"];

interface ProjectorControlsProps {
  readonly stage: StageRoom;
  readonly depth: RoomDepth;
  readonly onDepth: (depth: RoomDepth) => void;
  readonly onFullScreen: () => void;
  readonly onBlank: () => void;
  readonly onView: () => void;
  readonly onTidy: (() => void) | undefined;
  readonly onHelp: () => void;
}

/** Out of sight until the pointer or the keyboard comes to the top edge. */
export function ProjectorControls(props: ProjectorControlsProps) {
  const { stage, depth } = props;
  return (
    <div class="projector-controls" role="toolbar" aria-label={t("controls")}>
      <Button onClick={props.onFullScreen}>{t("fullScreen")}</Button>
      <Button onClick={props.onBlank}>{t("blank")}</Button>
      <Button onClick={props.onView}>{t("switchView")}</Button>
      {props.onTidy !== undefined && <Button onClick={props.onTidy}>{t("tidy")}</Button>}
      <label class="depth-choice">
        {t("depth")}
        <select
          class="select"
          value={depth}
          onChange={(event) => props.onDepth(depths.find((each) => each === event.currentTarget.value) ?? "small")}
        >
          {depths.map((each) => (
            <option key={each} value={each}>
              {t(`depth.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={props.onHelp}>{t("help")}</Button>
      {stage.isFacilitators && (
        <a class="button button-plain" href="#console">
          {t("toConsole")}
        </a>
      )}
    </div>
  );
}
