import { checkFile, type CheckCompany, type CheckedFile, type CheckTask } from "./check-file";
import { collectFile, type CollectCompany, type CollectedFile } from "./collect-file";
import { flattenFile, type FlattenCompany, type FlattenedFile } from "./flatten-file";
import type { FileTask } from "./file-task";

/** What is done with one file after another: the task, what all of them are done with, and what comes of it. */
interface Works {
  readonly check: { readonly task: CheckTask; readonly company: CheckCompany; readonly result: CheckedFile };
  readonly collect: { readonly task: FileTask; readonly company: CollectCompany; readonly result: CollectedFile };
  readonly flatten: { readonly task: FileTask; readonly company: FlattenCompany; readonly result: FlattenedFile };
}

export type WorkName = keyof Works;
export type TaskOf<Name extends WorkName> = Works[Name]["task"];
export type CompanyOf<Name extends WorkName> = Works[Name]["company"];
export type ResultOf<Name extends WorkName> = Works[Name]["result"];

export type Work<Name extends WorkName> = (task: TaskOf<Name>, company: CompanyOf<Name>) => ResultOf<Name>;

/** By name, since a function cannot be sent to another thread. */
export const works: { readonly [Name in WorkName]: Work<Name> } = {
  check: checkFile,
  collect: collectFile,
  flatten: flattenFile,
};
