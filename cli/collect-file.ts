import { existsSync } from "node:fs";

import type { CollectedReport } from "../src/collection/collect-units";
import type { Examination } from "../src/examination/examine";
import { splitEntryName } from "../src/importers/entry-name";
import {
  collectFile as collectReports,
  examinedAgain as reportExaminedAgain,
  type CollectCompany,
  type CollectedFile,
} from "../src/receipt/collect-file";
import { codesInFile } from "../src/importers/import-check-sheet";
import { readInput } from "./read-input";
import { describeFailure } from "./describe-failure";
import type { FileTask } from "./file-task";
import { readReports } from "./read-reports";

export type { CollectCompany, CollectedFile } from "../src/receipt/collect-file";

export function collectFile({ file, failure }: FileTask, company: CollectCompany): CollectedFile {
  if (failure !== undefined) return { reports: [], unread: [{ file, ...failure }] };
  return collectReports(
    file,
    {
      read: () => readReports(file),
      describe: describeFailure,
      codes: () => (existsSync(file) ? codesInFile({ name: file, bytes: readInput(file) }) : []),
    },
    company,
  );
}

/** The same report once more, with all that is wrong with it. */
export function examinedAgain({ file, place }: ReportPlace, company: CollectCompany): Examination | undefined {
  return reportExaminedAgain(() => readReports(splitEntryName(file).file), place, company);
}

type ReportPlace = Pick<CollectedReport, "file" | "place">;
