import { platform } from "../../../cli/platform";
import { allFormats } from "../../../src/formats/all-formats";
import { ImportError } from "../../../src/importers/import-error";
import { importReports } from "../../../src/importers/import-report";
import { describeImportError } from "../../../src/messages/import-errors";
import { formOf } from "../../../src/rules/report-form";
import { balancedReport, diceOf, type Dice } from "../../documents/altered-reports";
import { kindsOfFile } from "../../printed-reports/kinds-of-file";
import { printReport } from "../../printed-reports/printed-report";

const form = formOf({ format: "2021", tables: new Map(), localRows: [] }, allFormats);
const printed = printReport(balancedReport(form, diceOf(3)), form);
const context = { definitions: allFormats, defaultYear: undefined, platform };
const names = ["a.xlsx", "a.docx", "a.txt", "a.html", "a.zip", "a.xls", "a.ods", "a.csv", "a.json", "a"];

/** Cut off somewhere, or with a few bytes changed. */
function damaged(whole: Uint8Array, dice: Dice): Uint8Array {
  const bytes = whole.slice();
  if (dice(3) === 0) return bytes.subarray(0, dice(bytes.length));
  for (let count = 1 + dice(4); count > 0; count--) bytes[dice(bytes.length)] = dice(256);
  return bytes;
}

describe.each(kindsOfFile.map(({ name, write }) => [name, write(printed)] as const))(
  "a damaged or misnamed %s",
  (name, whole) => {
    it("is read or refused in Chinese, at once, and never fails otherwise", () => {
      const dice = diceOf(77);
      for (let count = 0; count < 40; count++) {
        const bytes = damaged(whole, dice);
        const called = dice(5) === 0 ? (names[dice(names.length)] ?? name) : name;
        const start = process.cpuUsage();
        try {
          importReports({ name: called, bytes }, context);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          expect(describeImportError(error)).toMatch(/[\u4e00-\u9fff].*。$/);
        }
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000).toBeLessThan(1000);
      }
    });
  },
);
