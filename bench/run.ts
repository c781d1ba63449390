import os from "node:os";
import type { Measurement } from "./measure";
import { measureAlikeUnits } from "./alike-units";
import { measureBatches } from "./batches";
import { measurePage, measureWordFile } from "./finished-report";
import { measureCards } from "./cards";
import { measureFullCheck } from "./full-check";
import { measureImportAccuracy } from "./import-accuracy";
import { measureLocator } from "./locator";
import { measureManyFiles } from "./many-files";
import { measureMoves } from "./moves";
import { measureNarrative } from "./narrate";
import { measureOneEdit } from "./one-edit";
import { measureOptimum } from "./optimum";
import { measurePaneInBrowser } from "./pane-in-browser";
import { measureReportFindings } from "./report-findings";
import { measureReadingDocuments } from "./read-documents";
import { measureSentences } from "./sentences";
import { measureRulesInSql } from "./rules-in-sql";
import { measureTextChecks } from "./text-checks";

const measurements: readonly (() => Promise<Measurement>)[] = [
  measureOneEdit,
  measureFullCheck,
  measureManyFiles,
  measureImportAccuracy,
  measureReadingDocuments,
  measureBatches,
  measureLocator,
  measureMoves,
  measureCards,
  measureOptimum,
  measureTextChecks,
  measureAlikeUnits,
  measureSentences,
  measureReportFindings,
  measureNarrative,
  measureWordFile,
  measurePage,
  measureRulesInSql,
  measurePaneInBrowser,
];

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}\n`);
  for (const measure of measurements) {
    const { claim, isKept, lines } = await measure();
    console.log([`${isKept ? "kept  " : "BROKEN"} ${claim}`, ...lines.map((line) => `       ${line}`), ""].join("\n"));
    if (!isKept) process.exitCode = 1;
  }
}

void main();
