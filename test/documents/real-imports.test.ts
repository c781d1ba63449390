import { kindsOfFile } from "../printed-reports/kinds-of-file";
import { printReport } from "../printed-reports/printed-report";
import { scoreOf } from "../printed-reports/score";
import { allReports } from "./real-reports";

const reports = allReports().filter(({ report }) => report.cells.size > 0);

describe.each(kindsOfFile.map(({ name, write }) => [name, write] as const))(
  "real reports printed as %s",
  (name, write) => {
    it.each(reports.map((report) => [report.file, report] as const))(
      "%s comes back, or is refused by name",
      (_, real) => {
        const printed = printReport(real.report, real.form);
        const { invented, lost } = scoreOf(name, write(printed), printed);
        expect(invented).toEqual([]);
        expect(lost).toEqual([]);
      },
    );
  },
);
