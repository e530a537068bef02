import { language } from "../../../i18n/translate";
import { downloadFrom } from "../files/download";
import { fileName } from "../model/file-names";
import { DropDown } from "../parts/drop-down";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { common, t } from "../texts";

const audiences = ["full", "room"] as const;
const files = [
  { format: "docx", extension: "docx" },
  { format: "csv", extension: "zip" },
] as const;

type ReportAudience = (typeof audiences)[number];

/** The report of what is shown: a page to print, a Word document, its tables; for facilitators or for the room. */
export function ReportLinks() {
  const studio = useStudio();
  return (
    <DropDown label={t("report.title")}>
      {(close) => (
        <ul class="menu">
          {audiences.map((audience) => (
            <li key={audience}>
              <p class="menu-title">{t(`report.${audience}`)}</p>
              <a
                class="menu-item"
                href={addressOf(studio, "html", audience)}
                target="_blank"
                rel="noopener"
                onClick={close}
              >
                {t("report.html")}
              </a>
              {files.map((file) => (
                <button
                  key={file.format}
                  type="button"
                  class="menu-item"
                  onClick={() => {
                    close();
                    void save(studio, file, audience);
                  }}
                >
                  {t(`report.${file.format}`)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </DropDown>
  );
}

function addressOf(studio: Studio, format: string, audience: ReportAudience): string {
  const rev = studio.past.shown.value?.rev;
  return studio.rest.reportAddress(studio.map, { format, audience, language: language.value, rev });
}

async function save(studio: Studio, file: (typeof files)[number], audience: ReportAudience): Promise<void> {
  const rev = studio.past.shown.peek()?.rev ?? studio.room.store.revision.peek();
  const name = fileName(studio.title.peek(), "report", rev, new Date(), file.extension);
  if (!(await downloadFrom(addressOf(studio, file.format, audience), name))) {
    studio.notices.keep(common("error.unreachable"), "bad");
  }
}
