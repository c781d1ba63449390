import { proposeSelfName, unitTypeOf } from "../report/propose-unit";
import type { Report } from "../report/report";
import { HALF_WIDTH_BRACKETS, OF_TWO_WIDTHS } from "./kinds/brackets";
import { HALF_WIDTH_MARKS } from "./kinds/half-width";
import { isQuoted, selfNamePattern } from "./kinds/self-names";
import type { TextFinding } from "./text-finding";

/** A change of words that one press can make: everywhere, or only where the finding stands. */
export interface TextMend {
  readonly from: string;
  readonly to: string;
  readonly isEverywhere: boolean;
  change(words: string): string;
}

/** What mends a finding beyond doubt; undefined where people must find the words. */
export function mendOf(finding: TextFinding, report: Report): TextMend | undefined {
  switch (finding.code) {
    case "other-self-name":
      return finding.severity === "tip" ? undefined : renaming(finding.quote, report);
    case "half-width-brackets":
      return everywhere("( )", "（ ）", (words) =>
        words.replace(OF_TWO_WIDTHS, inFullWidth).replace(HALF_WIDTH_BRACKETS, inFullWidth),
      );
    case "half-width-marks":
      return everywhere(",;:?!", "，；：？！", (words) =>
        words.replace(
          HALF_WIDTH_MARKS,
          (all) => `${all.slice(0, -1)}${FULL_WIDTH.get(all.slice(-1)) ?? all.slice(-1)}`,
        ),
      );
    case "number-differs":
      return figure(finding);
    default:
      return undefined;
  }
}

const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["?", "？"],
  ["!", "！"],
]);

const everywhere = (from: string, to: string, change: (words: string) => string): TextMend => ({
  from,
  to,
  isEverywhere: true,
  change,
});

const inFullWidth = (bracketed: string): string => `（${bracketed.slice(1, -1)}）`;

/** 我镇 → 我街道, 全镇 → 全街道; names of documents stay. */
function renaming(wrong: string, report: Report): TextMend | undefined {
  const type = unitTypeOf(report);
  const own = report.selfName ?? (type === undefined ? "" : proposeSelfName(report.unit, type));
  const to = wrong.startsWith("我") ? own : own.startsWith("我") ? `全${own.slice(1)}` : "";
  if (to === "" || to === wrong) return undefined;
  return everywhere(wrong, to, (words) =>
    words.replace(selfNamePattern(wrong), (all: string, before: string, _: string, at: number) =>
      isQuoted(words, at + before.length) ? all : `${before}${to}`,
    ),
  );
}

/** Where the tables say one thing only, and the number stands in digits. */
function figure({ quote, found, readings }: Extract<TextFinding, { code: "number-differs" }>): TextMend | undefined {
  const [reading, ...others] = readings;
  const digits = new RegExp(`(?<![\\d.])${found}(?![\\d.])`);
  if (reading === undefined || others.length > 0 || !digits.test(quote)) return undefined;
  const right = quote.replace(digits, String(reading.value));
  return {
    from: quote,
    to: right,
    isEverywhere: false,
    change: (words) => (words.split(quote).length === 2 ? words.replace(quote, () => right) : words),
  };
}
