import { explanationOf } from "../src/examination/explanations";
import { describeTextFinding, tablesNotRead } from "../src/messages/text-findings";
import type { TextFinding } from "../src/proofreader/text-finding";
import type { Report } from "../src/report/report";
import type { Finding } from "../src/rules/finding";
import { describeRepair } from "../src/messages/repairs";
import type { Severity } from "../src/rules/rule";
import type { Answer, CheckedReport, Tally } from "./answer";
import { addressOf } from "./check-json";
import { sentencesOn } from "./finding-sentence";
import { switchedOffIn, unknownChecksIn } from "./switched-off";
import { damageIn, oddities } from "./table-problems";
import { printable } from "./surroundings";

const groupNames: readonly (readonly [Severity, string])[] = [
  ["error", "必须改正"],
  ["explain", "需要说明"],
  ["warning", "提醒"],
  ["tip", "提示"],
];

/** One file for people: unit and year, then what is wrong, the gravest first. */
export function printAnswer({ file, checked, failure, verification }: Answer): string {
  const lines = [file];
  if (checked !== undefined) lines.push(...linesOf(checked));
  if (verification !== undefined) lines.push(`  ${verification.message}`);
  if (failure !== undefined) lines.push(`  ${checked === undefined ? "读不了" : "没有读全"}：${failure.message}`);
  return `${printable(lines.join("\n"))}\n\n`;
}

/** What became of many files, in one line. */
export function printSummary({ files, unreadable, wrong }: Tally): string {
  const clean = files - unreadable - wrong;
  return `共 ${files} 个文件：${clean} 个没有必须改正的问题，${wrong} 个有必须改正的问题，${unreadable} 个读不了。\n`;
}

function linesOf(checked: CheckedReport): readonly string[] {
  const { imported, previousNotes } = checked;
  const findings: readonly AnyFinding[] = [...checked.findings, ...checked.textFindings];
  const { report } = imported;
  const lines = [
    `  ${report.unit === "" ? "未写单位名称" : report.unit} · ${report.year === undefined ? "未写年度" : `${report.year} 年度`}`,
  ];
  if (report.unitType === undefined) lines.push("  没有写明单位类型，按单位类型做的核对这次没有做。");
  if (imported.manuscript !== undefined) lines.push(`  ${tablesNotRead(report)}`);
  lines.push(...previousNotes.map(({ message }) => `  ${message}`), ...switchedOffLines(report));
  const explained = findings.filter(
    (finding) => explanationOf(finding, report.cells, report.explanations) !== undefined,
  );
  for (const [severity, name] of groupNames) {
    const group = findings.filter((finding) => finding.severity === severity && !explained.includes(finding));
    lines.push(...groupLines(name, group, checked));
  }
  lines.push(...repairLines(checked));
  const doubts = checked.doubts.map(({ message }) => `    ${message}`);
  if (doubts.length > 0) lines.push(`  请再看一眼（${doubts.length}）`, ...doubts);
  const odd = oddities(imported).map(({ message }) => `    ${message}`);
  if (odd.length > 0) lines.push(`  表格（${odd.length}）`, ...odd);
  lines.push(...groupLines("已经说明", explained, checked));
  if (damageIn(imported) === undefined && !findings.some(({ severity }) => severity === "error"))
    lines.push(`  ${verdictOn(checked)}`);
  return lines;
}

/** Of the tables, or of the text. */
type AnyFinding = Finding | TextFinding;

function groupLines(name: string, findings: readonly AnyFinding[], { imported }: CheckedReport): readonly string[] {
  if (findings.length === 0) return [];
  const { report, form } = imported;
  const sentenceOfTable = sentencesOn(imported);
  const sentenceOf = (finding: AnyFinding) =>
    "chapter" in finding ? describeTextFinding(finding, form) : sentenceOfTable(finding);
  const lines = findings.flatMap((finding) => {
    const address = "chapter" in finding ? undefined : addressOf(finding, imported);
    const explanation = explanationOf(finding, report.cells, report.explanations);
    const line = `    ${address === undefined ? "" : `${address}  `}${sentenceOf(finding)}`;
    return explanation === undefined ? line : [line, `      说明：${explanation.text.replace(/\s*\n\s*/g, " ")}`];
  });
  return [`  ${name}（${findings.length}）`, ...lines];
}

/** Only where the figures leave no choice, or one repair is clearly ahead: a list of guesses helps nobody. */
function repairLines({ suspicions, imported }: CheckedReport): readonly string[] {
  const lines = suspicions.flatMap(({ broken, repairs: [first], certainty }) => {
    const isGuess = certainty === "only" || certainty === "likely";
    return first === undefined || !isGuess ? [] : `    ${describeRepair(first, broken.length, imported.form)}`;
  });
  return lines.length === 0 ? [] : [`  可能错在（${lines.length}）`, ...lines];
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
function verdictOn({ imported, balanced, unfinished }: CheckedReport): string {
  if (imported.manuscript !== undefined) return "正文里没有必须改正的问题。";
  if (balanced + unfinished === 0) return "没有必须改正的问题，不过没有核对任何勾稽关系。";
  if (unfinished === 0 && switchedOffIn(imported.report).length > 0)
    return `没有必须改正的问题：没有关掉的 ${balanced} 条勾稽关系平衡。`;
  if (unfinished === 0) return `没有必须改正的问题：${balanced} 条勾稽关系全部平衡。`;
  if (balanced === 0) return "没有必须改正的问题，不过合计和勾稽关系都还没有填完。";
  return `没有必须改正的问题：${balanced} 条勾稽关系平衡，${unfinished} 条还没有填完。`;
}
