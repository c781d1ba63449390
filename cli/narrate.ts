import { previousAmong } from "../src/importers/previous-report";
import { describePreviousProblem } from "../src/messages/previous-problems";
import { describeTemplateProblem } from "../src/messages/template-problems";
import { nameMissing } from "../src/messages/text-findings";
import { chapterText, narrate, paragraphText, type Narrative } from "../src/narrative/narrate";
import { PARAGRAPH_INDENT, textOf } from "../src/narrative/sentences";
import { templateInUse } from "../src/narrative/template-in-use";
import { missingContent } from "../src/proofreader/missing-content";
import { unitTypeOf } from "../src/report/propose-unit";
import { blankReport, PREFACE, type PreviousReport } from "../src/report/report";
import { allFormats } from "../src/formats/all-formats";
import { formOf } from "../src/rules/report-form";
import type { FormReport } from "../src/narrative/fact-values";
import type { ReadReport } from "../src/binding/read-report";
import type { NarrateCommand } from "./commands";
import { CommandError } from "./command-error";
import { readReport } from "./convert";
import { previousReports } from "./previous-reports";
import { printable, type ExitCode, type Surroundings } from "./surroundings";

/** Prints the chapters that are generated from a report, as text or with every fact and its cells. */
export async function narrateFile(
  { input, previous, isJson }: NarrateCommand,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const imported = readReport(input, undefined);
  const given = (await previousReports(previous, surroundings)) ?? [];
  const { report, form } = imported;
  const lastYear = previousAmong(report, given, true);
  const before = lastYear.previous === undefined ? undefined : formReportOf(lastYear.previous);
  for (const problem of lastYear.problems) surroundings.stderr(printable(`${describePreviousProblem(problem)}\n`));
  const unitType = unitTypeOf(report);
  if (unitType === undefined) throw new CommandError({ code: "unit-type-unknown", file: input });
  const { template, problems } = templateInUse(report, unitType, form);
  const narrative = narrate(template, { form, report: { ...report, unitType } }, before);
  surroundings.stdout(isJson ? jsonOf(input, imported, narrative) : plainText(imported, narrative));
  for (const problem of problems) {
    surroundings.stderr(printable(`本单位的模板有错，这次用了标准模板。${describeTemplateProblem(problem)}\n`));
  }
  const text = new Map(narrative.chapters.map((chapter) => [chapter.id, chapterText(chapter)]));
  const missing = nameMissing(missingContent({ ...report, unitType, text }, form), form);
  if (missing.length > 0)
    surroundings.stderr(printable(`还缺内容：${missing.join("、")}。报告里没有能写的，请补填后再生成。\n`));
  return 0;
}

function formReportOf(previous: PreviousReport): FormReport {
  const report = { ...blankReport(previous.format, previous.year, previous.unit), ...previous };
  return { form: formOf(report, allFormats), report };
}

function plainText({ form }: ReadReport, { chapters }: Narrative): string {
  const blocks = chapters.map(({ id, paragraphs }) =>
    [titleOf(id, form), ...paragraphs.map((paragraph) => PARAGRAPH_INDENT + paragraphText(paragraph))].join("\n"),
  );
  return `${printable(blocks.join("\n\n"))}\n`;
}

function jsonOf(file: string, { report, form }: ReadReport, { chapters, missing }: Narrative): string {
  const json = {
    file,
    unit: report.unit === "" ? null : report.unit,
    year: report.year ?? null,
    chapters: chapters.map(({ id, paragraphs }) => ({
      id,
      title: titleOf(id, form),
      paragraphs: paragraphs.map((paragraph) =>
        paragraph.map(({ slot, pieces }) => ({
          template: slot,
          text: textOf(pieces),
          facts: pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece])),
        })),
      ),
    })),
    missing,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

const titleOf = (id: string, { format }: ReadReport["form"]): string =>
  id === PREFACE ? "前言" : (format.chapters.find((chapter) => chapter.id === id)?.title ?? id);
