import { accuracyOf, type Accuracy } from "../test/printed-reports/accuracy";
import type { Measurement } from "./measure";

const REPORTS = 100;

/**
 * Reports printed as files of every kind, clean and with the mess that offices make, and read again: nothing may be
 * invented, and what is not right must be refused by name. Nobody else reads this form: there is no rival.
 */
export function measureImportAccuracy(): Promise<Measurement> {
  const all = [...accuracyOf(REPORTS, false, 20_000), ...accuracyOf(REPORTS, true, 30_000)];
  const isKept = all.every(
    ({ invented, lost, figures, right, least }) =>
      invented.length === 0 && lost.length === 0 && right >= figures * least,
  );
  return Promise.resolve({
    claim: `${REPORTS} reports in each kind of file: no figure invented, all right or refused by name, nearly all read`,
    isKept,
    lines: all.map(lineOf),
  });
}

const lineOf = ({ kind, isMessy, figures, right, refused, lost, invented }: Accuracy): string =>
  `${isMessy ? "messy" : "clean"} ${kind}: ${((right / figures) * 100).toFixed(2)} % of ${figures} figures read, ` +
  `${refused} refused by name, ${lost.length} lost, ${invented.length} invented`;
