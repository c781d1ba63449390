import { smallestOf } from "../src/report/extremes";
import { allFormats } from "../src/formats/all-formats";
import { formatForYear, type FormatDefinition } from "../src/rules/report-form";
import { CommandError } from "./command-error";

/** The format that reports of this year follow. Throws CommandError for a year before the first one. */
export function formatOfYear(year: number): FormatDefinition {
  const found = formatForYear(year, allFormats);
  if (found !== undefined) return found;
  const firstYear = smallestOf(allFormats.map(({ format }) => format.firstYear));
  throw new CommandError({ code: "no-format-for-year", year, firstYear });
}
