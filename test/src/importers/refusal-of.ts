import { ImportError } from "../../../src/importers/import-error";

/** The code of the ImportError that reading throws; "read" where it throws none. */
export function refusalOf(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
  return "read";
}
