import type { ComponentChildren } from "preact";
import { formatNumber, isolated, translator } from "../i18n/translate";
import type { Finding } from "../protocol/analyses";
import { findingTitle, sentenceText, severityTitle } from "./analysis-words";

const t = translator("report");

interface Props {
  readonly finding: Finding;
  /** For those who read at their desk: why the rule is one, and how sure it is. */
  readonly detailed?: boolean;
  readonly children?: ComponentChildren;
}

/** One finding: how serious, which rule, one sentence, and what would help. The mark is a word and a shape, not a colour alone. */
export function FindingCard({ finding, detailed = false, children }: Props) {
  return (
    <article class={`finding finding-${finding.severity}`}>
      <p class="finding-mark">
        <span class="finding-sign" aria-hidden="true" /> {severityTitle(finding.severity)} ·{" "}
        <b>{findingTitle(finding.rule)}</b>
      </p>
      <p class="finding-sentence">{sentenceText(finding.sentence)}</p>
      {finding.contestedBy === undefined ? null : (
        <p class="finding-contested">{t("finding.contestedBy", { 0: finding.contestedBy })}</p>
      )}
      {detailed && finding.reasons.length > 0 ? (
        <ul class="finding-reasons">
          {finding.reasons.map((reason) => (
            <li key={reason.key}>{sentenceText(reason)}</li>
          ))}
        </ul>
      ) : null}
      {finding.remedy === undefined ? null : (
        <p class="finding-remedy">{t("finding.remedy", { 0: sentenceText(finding.remedy) })}</p>
      )}
      {detailed ? (
        <p class="finding-basis">
          {finding.confidence < 1
            ? `${t("finding.confidence", { 0: formatNumber(Math.round(100 * finding.confidence)) })} · `
            : null}
          {t("finding.source", { 0: isolated(finding.source) })}
        </p>
      ) : null}
      {children}
    </article>
  );
}
