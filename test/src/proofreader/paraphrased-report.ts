import { allFormats } from "../../../src/formats/all-formats";
import { proofread } from "../../../src/proofreader/proofread";
import type { TextFinding } from "../../../src/proofreader/text-finding";
import { blankReport, type CellId, type Report } from "../../../src/report/report";
import { formOf } from "../../../src/rules/report-form";

/** What is drawn by chance; everything else follows from it. */
export interface Drawn {
  readonly open: number;
  readonly part: number;
  readonly no: number;
  readonly none: number;
  readonly drop: number;
  readonly other: number;
  readonly org: number;
  readonly in: number;
  readonly out: number;
  readonly more: number;
  readonly kept: number;
  readonly mended: number;
  readonly open2: number;
  readonly direct: number;
  readonly after: number;
  readonly made: number;
  readonly void: number;
  readonly valid: number;
  readonly license: number;
  readonly penalty: number;
  readonly force: number;
}

/** Figures that agree with each other, by the names of the slots. */
export function figuresFrom(drawn: Drawn): Readonly<Record<string, number>> {
  const { open, part, no, none, drop, other, org, out, kept, mended, open2, direct, after } = drawn;
  const disclosed = open + org;
  const done = disclosed + part + no + none + drop + other;
  const received = done + out - drawn.in;
  const recon = kept + mended + open2;
  const lit = direct + after;
  return {
    ...drawn,
    open: disclosed,
    done,
    new: received,
    all: done + out,
    both: disclosed + part,
    person: received - org,
    old: received - drawn.more,
    recon,
    lit,
    cases: recon + lit,
  };
}

const base = blankReport("2021", 2024, "清河县民政局", "department");
export const form = formOf(base, allFormats);

type Row = readonly [row: string, slot: string];
const rows: readonly Row[] = [
  ["newly-received", "new"],
  ["carried-in", "in"],
  ["disclosed", "open"],
  ["partly-disclosed", "part"],
  ["withheld-third-party", "no"],
  ["unavailable-not-held", "none"],
  ["not-processed-petition", "drop"],
  ["other-rest", "other"],
  ["handled-total", "done"],
  ["carried-out", "out"],
];
const ofOrganizations = ["newly-received", "disclosed", "handled-total"];
const single: readonly (readonly [cell: CellId, slot: string])[] = [
  ["disputes/reconsideration/upheld", "kept"],
  ["disputes/reconsideration/corrected", "mended"],
  ["disputes/reconsideration/pending", "open2"],
  ["disputes/reconsideration/total", "recon"],
  ["disputes/direct-litigation/upheld", "direct"],
  ["disputes/direct-litigation/total", "direct"],
  ["disputes/litigation-after-reconsideration/other-result", "after"],
  ["disputes/litigation-after-reconsideration/total", "after"],
  ["disclosure/normative-documents/issued", "made"],
  ["disclosure/normative-documents/repealed", "void"],
  ["disclosure/normative-documents/in-force", "valid"],
  ["disclosure/licenses/decisions", "license"],
  ["disclosure/penalties/decisions", "penalty"],
  ["disclosure/compulsions/decisions", "force"],
];

export function reportOf(figures: Readonly<Record<string, number>>, text: string): Report {
  const zeros = [...form.cells.keys()].map((id): [CellId, number] => [id, 0]);
  const of = (slot: string): number => figures[slot] ?? 0;
  const requests = rows.flatMap(([row, slot]): [CellId, number][] => {
    const organization = ofOrganizations.includes(row) ? of("org") : 0;
    return [
      [`requests/${row}/total`, of(slot)],
      [`requests/${row}/commercial-enterprise`, organization],
      [`requests/${row}/natural-person`, of(slot) - organization],
    ];
  });
  const before: [CellId, number][] = ["newly-received", "handled-total"].flatMap((row): [CellId, number][] => [
    [`requests/${row}/total`, of("old")],
    [`requests/${row}/natural-person`, of("old")],
  ]);
  const cells = new Map([...zeros, ...requests, ...single.map(([cell, slot]): [CellId, number] => [cell, of(slot)])]);
  const previous = { ...blankReport("2021", 2023, base.unit, "department"), cells: new Map([...zeros, ...before]) };
  return { ...base, cells, previous, text: new Map([["1", text]]) };
}

const aboutNumbers: ReadonlySet<TextFinding["code"]> = new Set<TextFinding["code"]>([
  "number-differs",
  "denied",
  "share-differs",
  "growth-differs",
  "direction-differs",
  "parts-exceed",
  "parts-differ",
  "amount-differs",
]);

/** What is said of the numbers of a text. */
export const numberFindings = (report: Report): readonly TextFinding[] =>
  proofread(report, form).filter(({ code }) => aboutNumbers.has(code));

const SLOT = /\{(一?)(\w+)(?:([%^-])(\w+))?\}/g;
/** More than any two figures differ by. */
const FAR = 1009;
const FAR_PERCENT = 7.31;

/** How many slots a paraphrase has. */
export const slotsOf = (paraphrase: string): number => [...paraphrase.matchAll(SLOT)].length;

/** The paraphrase with its figures; the slot of that place, if any, gets a wrong one. */
export function filled(paraphrase: string, figures: Readonly<Record<string, number>>, wrongAt = -1): string {
  let place = -1;
  return paraphrase.replace(SLOT, (_, chinese: string, name: string, sign?: string, other = "") => {
    place++;
    const [one = 0, two = 1] = [figures[name], figures[other]];
    const isWrong = place === wrongAt;
    if (sign === "%" || sign === "^") {
      const share = ((sign === "%" ? one : one - two) / two) * 100 + (isWrong ? FAR_PERCENT : 0);
      return `${share.toFixed(2)}%`;
    }
    const value = (sign === "-" ? one - two : one) + (isWrong ? FAR : 0);
    return chinese === "" ? String(value) : inChinese(value);
  });
}

/** The usual way to write a number from 1 to 9999. */
function inChinese(value: number): string {
  const digits = "零一二三四五六七八九";
  return [...String(value)]
    .map((digit, index, all) =>
      digit === "0" ? "零" : `${digits[Number(digit)] ?? ""}${["", "十", "百", "千"][all.length - 1 - index] ?? ""}`,
    )
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}
