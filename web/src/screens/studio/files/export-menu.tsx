import { fileName } from "../model/file-names";
import { DropDown } from "../parts/drop-down";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { common, t } from "../texts";
import { download, downloadFrom } from "./download";
import { pictureOf } from "./picture";

const formats = [
  { id: "cluster", part: "", extension: "cluster.json" },
  { id: "actors.csv", part: "actors", extension: "csv" },
  { id: "links.csv", part: "links", extension: "csv" },
] as const;

/** Saves the map as a file, its tables, or a picture of the view. */
export function ExportMenu() {
  const studio = useStudio();
  return (
    <DropDown label={t("export.title")}>
      {(close) => (
        <ul class="menu">
          {formats.map((format) => (
            <li key={format.id}>
              <button
                type="button"
                class="menu-item"
                onClick={() => {
                  close();
                  void saveFile(studio, format);
                }}
              >
                {t(`export.${format.id}`)}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              class="menu-item"
              disabled={studio.surface.value === null}
              onClick={() => {
                close();
                void savePicture(studio);
              }}
            >
              {t("export.png")}
            </button>
          </li>
        </ul>
      )}
    </DropDown>
  );
}

async function saveFile(studio: Studio, format: (typeof formats)[number]): Promise<void> {
  const name = fileName(studio.title.peek(), format.part, revision(studio), new Date(), format.extension);
  if (!(await downloadFrom(studio.rest.exportAddress(studio.map, format.id), name))) {
    studio.notices.keep(common("error.unreachable"), "bad");
  }
}

async function savePicture(studio: Studio): Promise<void> {
  const surface = studio.surface.peek();
  if (surface === null) {
    return;
  }
  try {
    const picture = await pictureOf(studio, surface, new Date());
    const name = fileName(studio.title.peek(), studio.view.peek(), revision(studio), new Date(), "png");
    download(picture, name);
  } catch {
    studio.notices.keep(t("export.failed"), "bad");
  }
}

function revision(studio: Studio): number {
  return studio.past.shown.peek()?.rev ?? studio.room.store.revision.peek();
}
