import type { CellId, Report } from "../report/report";
import type { ReportForm } from "../rules/report-form";

/** Figures that were counted in one place and belong into another: both sums agree, each part is off by as much. */
export interface Misfiled {
  /** Holds `by` too many. */
  readonly from: readonly CellId[];
  /** Holds `by` too few. */
  readonly to: readonly CellId[];
  readonly by: number;
  /** What speaks for it. */
  readonly source: "last-year" | "text";
}

const received = "newly-received";
const carriedIn = "carried-in";
const carriedOut = "carried-out";
const naturalPerson = "natural-person";

/**
 * Requests that this year's table takes over from last year's under another kind of requester: as many in all as were
 * carried out, but two kinds differ. Undefined where a figure is not known.
 */
export function misfiledCarry(
  { cells, previous }: Pick<Report, "cells" | "previous">,
  form: ReportForm,
): Misfiled | undefined {
  const table = form.tables.find(({ id }) => id === "requests");
  if (previous === undefined || table === undefined) return undefined;
  const columns = table.columns.filter(({ id }) => form.cells.get(cellOf(carriedIn, id))?.addends === undefined);
  const differences = columns.map(({ id }) => {
    const [now, before] = [cells.get(cellOf(carriedIn, id)), previous.cells.get(cellOf(carriedOut, id))];
    return typeof now === "number" && typeof before === "number" ? { id, by: now - before } : undefined;
  });
  if (differences.includes(undefined)) return undefined;
  const off = differences.flatMap((one) => (one === undefined || one.by === 0 ? [] : one));
  const [from, to] = [off.find(({ by }) => by > 0), off.find(({ by }) => by < 0)];
  if (off.length !== 2 || from === undefined || to === undefined || from.by !== -to.by) return undefined;
  return { from: [cellOf(carriedIn, from.id)], to: [cellOf(carriedIn, to.id)], by: from.by, source: "last-year" };
}

/**
 * A sentence that divides 本年新收 between natural persons and others, agrees with the table on the sum, and not on
 * the parts. What does not add up to the same may speak of something else, and is passed over.
 */
export function misfiledInText(
  { cells, text }: Pick<Report, "cells" | "text">,
  form: ReportForm,
): Misfiled | undefined {
  const table = form.tables.find(({ id }) => id === "requests");
  const total = cells.get(cellOf(received, "total"));
  const persons = cells.get(cellOf(received, naturalPerson));
  if (table === undefined || typeof total !== "number" || typeof persons !== "number") return undefined;
  const others = table.columns.filter(({ id }) => id !== naturalPerson && id !== "total");
  const natural = table.columns.find(({ id }) => id === naturalPerson);
  for (const sentence of [...text.values()].flatMap((chapter) => chapter.split(/[。；;\n]/))) {
    const stated = countAfter(sentence, natural?.label ?? "");
    const organizations = countAfter(sentence, "法人或其他组织");
    const named = others.flatMap(({ id, label }) => {
      const count = countAfter(sentence.replace(/法人或其他组织/g, ""), label);
      return count === undefined ? [] : [{ id, count }];
    });
    const rest = organizations ?? (named.length === 0 ? undefined : named.reduce((sum, { count }) => sum + count, 0));
    if (stated === undefined || rest === undefined || stated + rest !== total || stated === persons) continue;
    const by = persons - stated;
    const kinds = organizations === undefined ? named.map(({ id }) => id) : others.map(({ id }) => id);
    const [one, other] = [[cellOf(received, naturalPerson)], kinds.map((id) => cellOf(received, id))];
    return by > 0 ? { from: one, to: other, by, source: "text" } : { from: other, to: one, by: -by, source: "text" };
  }
  return undefined;
}

const cellOf = (row: string, column: string): CellId => `requests/${row}/${column}`;

/** “自然人申请 60 件”: the number that follows the word at once. */
function countAfter(sentence: string, word: string): number | undefined {
  const place = sentence.indexOf(word);
  const match = place < 0 ? null : /^(?:申请)?[为共：:]?\s*(\d{1,7})\s*件/.exec(sentence.slice(place + word.length));
  return match === null ? undefined : Number(match[1]);
}
