import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Finding, FindingSubject } from "../../../protocol/analyses";
import { byRule, findingKey, objectionsTo } from "../../../reports/finding";
import { FindingCard } from "../../../reports/finding-card";
import { ClustersButton } from "../clusters/clusters-button";
import { useStudio } from "../state/context";
import type { Studio } from "../state/studio";
import { listOf, t } from "../texts";
import { ActionForm } from "./action-form";
import { PlanList } from "./plan-list";
import { ReportLinks } from "./report-links";

const namedAtOnce = 8;
const shownOfEach = 3;

/** What the rules found on the map just now, the most serious first; each leads to the map in one step. */
export function GapsView() {
  const studio = useStudio();
  useEffect(() => studio.findings.begin(), []);
  const found = studio.findings.all.value;
  return (
    <section class="gaps" aria-label={t("view.gaps")}>
      <header class="gaps-head">
        <p>{found === undefined ? t("gaps.looking") : t("gaps.count", { count: found.length })}</p>
        <ClustersButton />
        <ReportLinks />
      </header>
      <PlanList />
      {found?.length === 0 ? <p class="gaps-none">{t("gaps.none")}</p> : null}
      <ul class="gap-list" aria-live="polite">
        {byRule(found ?? [], shownOfEach).map(({ first, rest }) => (
          <Fragment key={first[0] === undefined ? "" : findingKey(first[0])}>
            {first.map((finding) => (
              <Item key={findingKey(finding)} studio={studio} finding={finding} />
            ))}
            {rest.length === 0 ? null : (
              <li>
                <details class="gap-more">
                  <summary>{t("gaps.more", { count: rest.length })}</summary>
                  <ul class="gap-list">
                    {rest.map((finding) => (
                      <Item key={findingKey(finding)} studio={studio} finding={finding} />
                    ))}
                  </ul>
                </details>
              </li>
            )}
          </Fragment>
        ))}
      </ul>
    </section>
  );
}

function Item({ studio, finding }: { readonly studio: Studio; readonly finding: Finding }) {
  return (
    <li>
      <FindingCard finding={finding} detailed>
        <Evidence studio={studio} finding={finding} />
      </FindingCard>
    </li>
  );
}

function Evidence({ studio, finding }: { readonly studio: Studio; readonly finding: Finding }) {
  const named = finding.evidence.slice(0, namedAtOnce).map((subject) => nameOf(studio, subject));
  const [planning, setPlanning] = useState(false);
  return (
    <>
      <p class="finding-tools">
        {named.length === 0 ? null : (
          <span class="finding-evidence">
            {t("gaps.restsOn")} {listOf([...new Set(named)])}
            {finding.evidence.length > namedAtOnce ? " …" : ""}
          </span>
        )}
        {studio.canEdit.value ? (
          <button type="button" class="button" onClick={() => setPlanning(!planning)}>
            {t("gaps.plan")}
          </button>
        ) : null}
        <button type="button" class="button" onClick={() => studio.findings.show(finding)}>
          {t("gaps.show")}
        </button>
      </p>
      <Objections studio={studio} finding={finding} />
      {planning ? <ActionForm finding={finding} onClose={() => setPlanning(false)} /> : null}
    </>
  );
}

/** What people in the room said against it stays beside it. */
function Objections({ studio, finding }: { readonly studio: Studio; readonly finding: Finding }) {
  const said = objectionsTo(studio.read(), finding);
  return said.length === 0 ? null : (
    <ul class="objections" aria-label={t("gaps.objections")}>
      {said.map((objection) => (
        <li key={objection.id} dir="auto">
          ≠ {objection.text}
        </li>
      ))}
    </ul>
  );
}

function nameOf(studio: Studio, { kind, id }: FindingSubject): string {
  const words = studio.words.value;
  switch (kind) {
    case "actor":
      return words.actor(id);
    case "stage":
      return words.stage(id);
    case "link": {
      const link = studio.read().get("link", id);
      return link === undefined ? id : `${words.actor(link.source)} → ${words.actor(link.target)}`;
    }
    default:
      return id;
  }
}
