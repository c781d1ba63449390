import { dismissalOf } from "../src/examination/dismissals";
import type { Doubt } from "../src/examination/doubts";
import { isInMistake, type Examination } from "../src/examination/examine";
import { describeDoubt } from "../src/messages/doubts";
import { mistakeSentences, sentencesOn } from "../src/messages/finding-sentences";
import { describeCertainty, describeRepair } from "../src/messages/repairs";
import { severities, severityNames } from "../src/messages/severities";
import { describeTextFinding } from "../src/messages/text-findings";
import { unitTypeLabels } from "../src/messages/unit-types";
import { unitTypeOf } from "../src/report/propose-unit";
import { isGuess, repairsTold } from "../src/repairs/offers";
import type { Explanation, Report } from "../src/report/report";
import type { Finding } from "../src/rules/finding";
import { isBalance } from "../src/rules/kinds/all-kinds";
import type { Severity } from "../src/rules/rule";
import type { Answer, FileTally } from "./answer";
import { addressOf } from "./check-json";
import { printable } from "./surroundings";
import { switchedOffIn, unknownChecksIn } from "./switched-off";
import { damageIn } from "../src/messages/unread-reports";
import { odditySentences, remarksOn } from "./table-problems";

/** One file for people: unit and year, then what is wrong, the gravest first. */
export function printAnswer(answer: Answer): string {
  const { file, examination, failure, verification } = answer;
  const lines: (string | readonly string[])[] = [file];
  if (examination !== undefined) lines.push(linesOf(examination, answer));
  if (verification !== undefined) lines.push(`  ${verification.message}`);
  if (failure !== undefined) lines.push(`  ${examination === undefined ? "读不了" : "没有读全"}：${failure.message}`);
  return `${printable(lines.flat().join("\n"))}\n\n`;
}

/** What became of many files, in one line. */
export function printSummary({ files, unreadable, wrong }: FileTally): string {
  const clean = files - unreadable - wrong;
  return `共 ${files} 个文件：${clean} 个没有必须改正的问题，${wrong} 个有必须改正的问题，${unreadable} 个读不了。\n`;
}

function linesOf(examination: Examination, { previousNotes, optionNotes = [] }: Answer): readonly string[] {
  const { read, doubts, open } = examination;
  const { report } = read;
  const lines: (string | readonly string[])[] = [
    `  ${report.unit === "" ? "未写单位名称" : report.unit} · ${report.year === undefined ? "未写年度" : `${report.year} 年度`}`,
  ];
  const isDismissed = (doubt: Doubt): boolean => dismissalOf(doubt, report, read.form) !== undefined;
  const unitType = unitTypeOf(report);
  if (unitType === undefined) lines.push("  没有写明单位类型，按单位类型做的核对这次没有做。");
  else if (report.unitType === undefined)
    lines.push(`  没有写明单位类型，按名称当作“${unitTypeLabels[unitType]}”核对。`);
  lines.push(
    optionNotes.map((message) => `  ${message}`),
    previousNotes.map(({ message }) => `  ${message}`),
    switchedOffLines(report),
  );
  const entries = entriesOf(examination);
  for (const severity of severities)
    lines.push(
      groupLines(
        severityNames[severity],
        entries.filter((one) => one.severity === severity && one.explanation === undefined),
      ),
    );
  lines.push(repairLines(examination));
  lines.push(
    listLines(
      "请再看一眼",
      doubts.filter((doubt) => !isDismissed(doubt)).map((doubt) => describeDoubt(doubt, read.form)),
    ),
    listLines("表格", odditySentences(read)),
    listLines(
      "文件",
      remarksOn(read).map(({ message }) => message),
    ),
    groupLines(
      "已经说明",
      entries.filter(({ explanation }) => explanation !== undefined),
    ),
    listLines(
      "已经核对无误",
      doubts.filter(isDismissed).map((doubt) => describeDoubt(doubt, read.form)),
    ),
  );
  if (damageIn(read) === undefined && open.errors === 0) lines.push(`  ${verdictOn(examination)}`);
  return lines.flat();
}

/** What a person would count as one: a mistake with all that it breaks, blanks of a table, a fault of the text. */
interface Entry {
  readonly severity: Severity;
  readonly address: string | undefined;
  readonly first: string;
  readonly also: readonly string[];
  readonly explanation: Explanation | undefined;
}

function entriesOf({ read, mistakes, findings, texts }: Examination): readonly Entry[] {
  const sentenceOf = sentencesOn(read);
  const addressed = (finding: Finding | undefined) => finding && addressOf(finding, read);
  return [
    ...mistakes.map((mistake) => ({
      ...mistakeSentences(mistake, sentenceOf),
      severity: mistake.severity,
      address: addressed(mistake.findings[0]),
      explanation: mistake.explanation,
    })),
    ...findings
      .filter((finding) => finding.code === "blank-cells" && !isInMistake(finding, mistakes))
      .map((finding) => ({
        first: sentenceOf(finding),
        also: [],
        severity: finding.severity,
        address: addressed(finding),
        explanation: undefined,
      })),
    ...texts.map(({ finding, explanation }) => ({
      first: describeTextFinding(finding, read.form),
      also: [],
      severity: finding.severity,
      address: undefined,
      explanation,
    })),
  ];
}

function groupLines(name: string, entries: readonly Entry[]): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.flatMap(({ address, first, also, explanation }) => [
    `    ${address === undefined ? "" : `${address}  `}${first}`,
    ...also.map((sentence) => `      也涉及：${sentence}`),
    ...(explanation === undefined ? [] : [`      说明：${explanation.text.replace(/\s*\n\s*/g, " ")}`]),
  ]);
  return [`  ${name}（${entries.length}）`, ...lines];
}

const listLines = (name: string, sentences: readonly string[]): readonly string[] =>
  sentences.length === 0 ? [] : [`  ${name}（${sentences.length}）`, ...sentences.map((sentence) => `    ${sentence}`)];

/** The same that the pane offers: the probable repair, or a few that are as likely as each other; a list of guesses helps nobody. */
function repairLines({ suspicions, read }: Examination): readonly string[] {
  const told = suspicions.filter((one) => repairsTold(one).length > 0 || one.certainty === "ledger");
  const lines = told.flatMap((suspicion) => {
    const { certainty, repairs } = suspicion;
    const sentences = repairsTold(suspicion).map((one) => describeRepair(one, one.mends.length, read.form));
    if (isGuess(suspicion)) return sentences.map((sentence) => `    ${sentence}`);
    return [`    ${describeCertainty(certainty, repairs.length)}`, ...sentences.map((sentence) => `      ${sentence}`)];
  });
  return lines.length === 0 ? [] : [`  可能错在（${told.length}）`, ...lines];
}

/** What the sender has switched off, and what that setting names that we do not know. */
function switchedOffLines(report: Report): readonly string[] {
  const off = switchedOffIn(report);
  const unknown = unknownChecksIn(report).map(({ message }) => `  ${message}`);
  if (off.length === 0) return unknown;
  const named = off.map(({ id, title }) => `    ${id}  ${title}`);
  return [`  报告里关掉了下面的核对，这次没有做（${off.length}）`, ...named, ...unknown];
}

/** Balanced is said only of what is filled in and was judged. */
function verdictOn({ read, judged }: Examination): string {
  if (read.isWordsOnly) return "正文里没有必须改正的问题。";
  const balances = judged.filter(({ rule }) => isBalance(rule));
  const balanced = balances.filter(({ verdict }) => verdict === "satisfied").length;
  const unfinished = balances.filter(({ verdict }) => verdict === "incomplete").length;
  if (balanced + unfinished === 0) return "没有必须改正的问题，不过没有核对任何勾稽关系。";
  if (unfinished === 0 && switchedOffIn(read.report).length > 0)
    return `没有必须改正的问题：没有关掉的 ${balanced} 条勾稽关系平衡。`;
  if (unfinished === 0) return `没有必须改正的问题：${balanced} 条勾稽关系全部平衡。`;
  if (balanced === 0) return "没有必须改正的问题，不过合计和勾稽关系都还没有填完。";
  return `没有必须改正的问题：${balanced} 条勾稽关系平衡，${unfinished} 条还没有填完。`;
}
