import type { ComponentChildren } from "preact";
import type { MethodInfo } from "../../../protocol/analyses";
import {
  caveatText,
  choiceTitle,
  figureText,
  methodDefinition,
  sentenceText,
  termTitle,
} from "../../../reports/analysis-words";
import { download } from "../files/download";
import { fileName } from "../model/file-names";
import type { ShownResult } from "../state/analyses";
import { useStudio } from "../state/context";
import { t } from "../texts";
import { GroupList } from "./group-list";
import { HeatTable } from "./heat-table";
import { Histogram } from "./histogram";
import { LinkRanking } from "./link-ranking";
import { RankingTable } from "./ranking-table";
import { actorsCsv, figuresCsv, groupsCsv, linksCsv, tableCsv } from "./result-csv";

/** The engine that results name when the server itself computed them. */
const OWN_ENGINE = "ClusterGraph";

interface Props {
  readonly method: MethodInfo;
  readonly shown: ShownResult;
}

/** What came of an analysis: the sentence first, then the numbers, and always what they rest on. */
export function ResultView({ method, shown }: Props) {
  const studio = useStudio();
  const { result, rev } = shown;
  const isOld = rev !== studio.room.store.revision.value;
  const values = result.values.map(({ value }) => value).filter((value) => value !== null);
  const save = (part: string, content: string): void =>
    download(
      new Blob([content], { type: "text/csv;charset=utf-8" }),
      fileName(studio.title.peek(), `${result.method} ${part}`, rev, new Date(), "csv"),
    );
  return (
    <article class="result" aria-live="polite">
      <p class="result-sentence">{sentenceText(result.sentence)}</p>
      {result.values.length === 0 && result.groups.length === 0 ? null : (
        <button
          type="button"
          class="button"
          onClick={() => {
            studio.view.value = "map";
          }}
        >
          {t("measures.show")}
        </button>
      )}
      <p class="result-basis">
        {t("measures.basis", { actors: result.nodeCount, links: result.linkCount })} · {choiceTitle(result.direction)} ·{" "}
        {t("measures.weights")}: {choiceTitle(result.weightRole)} · {t("measures.revision", { rev })}
        {isOld ? <strong> · {t("measures.old")}</strong> : null}
        {result.engine && result.engine !== OWN_ENGINE ? ` · ${t("measures.engine", { engine: result.engine })}` : null}
        {result.accuracy.isExact ? null : (
          <strong> · {t("measures.sampled", { epsilon: String(result.accuracy.epsilon ?? "") })}</strong>
        )}
      </p>
      <Caveats shown={shown} />
      <details class="result-definition">
        <summary>{t("measures.definition")}</summary>
        <p>{methodDefinition(method)}</p>
        <p class="faint">{method.source}</p>
      </details>
      {result.figures.length > 0 ? (
        <Part title={t("measures.figures")} onSave={() => save("figures", figuresCsv(result))}>
          <dl class="figures">
            {result.figures.map((figure) => (
              <div key={figure.name}>
                <dt>{termTitle(figure.name)}</dt>
                <dd>{figureText(figure)}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {result.values.length > 0 ? (
        <Part
          title={t("measures.ranking")}
          onSave={() =>
            save(
              "actors",
              actorsCsv(result, (id) => studio.words.peek().actor(id)),
            )
          }
        >
          <Histogram values={values} marked={valueOfActor(shown, studio.selection.value?.id)} />
          <RankingTable key={result.method} result={result} />
        </Part>
      ) : null}
      {result.groups.length > 0 ? (
        <Part title={t("measures.groups")} onSave={() => save("groups", groupsCsv(result))}>
          <GroupList groups={result.groups} />
        </Part>
      ) : null}
      {result.tables.map((table) => (
        <Part key={table.name} title={termTitle(table.name)} onSave={() => save(table.name, tableCsv(table))}>
          <HeatTable table={table} />
        </Part>
      ))}
      {result.links.length > 0 ? (
        <Part title={t("measures.links")} onSave={() => save("links", linksCsv(result))}>
          <LinkRanking links={result.links} />
        </Part>
      ) : null}
    </article>
  );
}

function Caveats({ shown }: { readonly shown: ShownResult }) {
  const { caveats } = shown.result;
  return caveats.length === 0 ? null : (
    <ul class="caveats">
      {caveats.map((caveat) => (
        <li key={caveat.code + caveat.text}>
          {caveatText(caveat.code, caveat.text)}
          {caveat.count === undefined ? "" : ` (${caveat.count})`}
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  readonly title: string;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
}

function Part({ title, onSave, children }: PartProps) {
  return (
    <section class="result-part">
      <header>
        <h3>{title}</h3>
        <button type="button" class="button" onClick={onSave}>
          {t("measures.csv")}
        </button>
      </header>
      {children}
    </section>
  );
}

function valueOfActor(shown: ShownResult, id: string | undefined): number | undefined {
  return shown.result.values.find((row) => row.id === id)?.value ?? undefined;
}
