import { formatNumber } from "../../../i18n/translate";
import { findingTitle, methodTitle, sentenceText, valueText } from "../../../reports/analysis-words";
import { type NumberLine, numberLines, type RuleLine, ruleLines } from "../model/numbers";
import { useStudio } from "../state/context";
import { common, whatIf } from "../texts";

const counted = ["gaps", "whiteSpots", "poverty"] as const;
type Counted = (typeof counted)[number];

/** A handful of numbers of the state the copy is held against and of the copy, with sentences; then the findings rule by rule. */
export function NumberTable() {
  const { branch } = useStudio();
  const numbers = branch.numbers.value;
  if (numbers === undefined) {
    return <p class="faint">{common("loading")}</p>;
  }
  const against = branch.against.value;
  const before = numbers[against];
  const rules = ruleLines(before, numbers.copy);
  return (
    <>
      <table class="number-table">
        <thead>
          <tr>
            <th scope="col">{whatIf("numbers.what")}</th>
            <th scope="col">{whatIf(`numbers.${against}`)}</th>
            <th scope="col">{whatIf("numbers.copy")}</th>
          </tr>
        </thead>
        <tbody>
          {numberLines(before, numbers.copy).map((line) => (
            <NumberRow key={line.name} line={line} />
          ))}
        </tbody>
      </table>
      {rules.length === 0 ? null : (
        <table class="number-table">
          <thead>
            <tr>
              <th scope="col">{whatIf("rules.what")}</th>
              <th scope="col">{whatIf("rules.closed")}</th>
              <th scope="col">{whatIf("rules.opened")}</th>
              <th scope="col">{whatIf("rules.same")}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((line) => (
              <RuleRow key={line.rule} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function NumberRow({ line }: { readonly line: NumberLine }) {
  const isCount = isCounted(line.name);
  const title = isCounted(line.name) ? whatIf(`numbers.${line.name}`) : methodTitle(bare(line.name));
  const sentence = isCounted(line.name)
    ? whatIf(`numbers.${line.name}.sentence`, { before: line.before ?? 0, after: line.after ?? 0 })
    : line.sentence === undefined
      ? ""
      : sentenceText(line.sentence);
  const text = (value: number | undefined): string =>
    value === undefined ? "–" : isCount ? formatNumber(value) : valueText(value);
  return (
    <tr class={line.before === line.after ? "" : "number-moved"}>
      <th scope="row">
        {title}
        <span class="number-sentence">{sentence}</span>
      </th>
      <td>{text(line.before)}</td>
      <td>{text(line.after)}</td>
    </tr>
  );
}

function RuleRow({ line }: { readonly line: RuleLine }) {
  return (
    <tr>
      <th scope="row">
        {findingTitle(line.rule)}
        {[
          ...line.closed.map((finding) => ["−", finding] as const),
          ...line.opened.map((finding) => ["+", finding] as const),
        ]
          .slice(0, 6)
          .map(([sign, finding]) => (
            <span key={`${sign}${finding.about.map(({ id }) => id).join(" ")}`} class="number-sentence">
              {sign} {sentenceText(finding.sentence)}
            </span>
          ))}
      </th>
      <td>{formatNumber(line.closed.length)}</td>
      <td>{formatNumber(line.opened.length)}</td>
      <td>{formatNumber(line.same)}</td>
    </tr>
  );
}

function isCounted(name: string): name is Counted {
  return (counted as readonly string[]).includes(name);
}

/** A method is named by its words; the English title of the engine is not needed for these. */
function bare(name: string): Parameters<typeof methodTitle>[0] {
  return { name, title: name } as Parameters<typeof methodTitle>[0];
}
