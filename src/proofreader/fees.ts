import { AMOUNT_SCALE } from "../report/report-format";
import type { Subject } from "./subject";
import type { Remark } from "./text-finding";

/** 行政事业性收费 in the table is in 万元, held in millionths of it. */
const YUAN = 10_000 / AMOUNT_SCALE;

/** What chapter 六 and the others say of money. */
export function wrongFees({ form, report, manuscript, sentences }: Subject): readonly Remark[] {
  const { fee, feeUnpaid } = form.text;
  const held = fee === undefined ? undefined : report.cells.get(fee);
  const amount = typeof held === "number" ? held * YUAN : undefined;
  const remarks: Remark[] = [];
  for (const { text, numbers, passage, start } of sentences) {
    for (const number of numbers) {
      if (number.kind !== "money" || number.isApproximate || amount === undefined || fee === undefined) continue;
      const lead = text.slice(0, number.start);
      const clause = /[^，。；]*$/.exec(lead)?.[0] ?? "";
      const quote = {
        chapter: passage,
        quote: text.slice(number.start - clause.length, number.end),
        start: start + number.start - clause.length,
      };
      const scale = number.unit === "万元" ? 10_000 : number.unit === "亿元" ? 100_000_000 : 1;
      // Half of the last digit printed, or that digit cut off.
      const tolerance = scale * 10 ** -number.decimals;
      if (
        /行政事业性收费(?:的)?(?:总)?(?:金额|收入|数额)?(?:共计|合计|总计|共|为|是)?[:：]?\s*$/.test(clause) &&
        !isOfOthers(lead)
      ) {
        if (Math.abs(number.value - amount) >= tolerance)
          remarks.push({
            check: "NA-FEE",
            code: "amount-differs",
            found: number.value,
            value: amount,
            cells: [fee],
            ...quote,
          });
      } else if (passage === "6" && /信息处理费[^，。；]{0,12}$/.test(clause) && number.value > amount + 0.5)
        remarks.push({
          check: "XT-FEE-AMOUNT",
          code: "fee-exceeds",
          found: number.value,
          value: amount,
          cells: [fee],
          ...quote,
        });
    }
  }
  const six = manuscript.passages.get("6");
  if (six === undefined || six.trim() === "") return remarks;
  const place = { chapter: "6", quote: "", start: 0 };
  if (!/信息处理费|(?:收取|收费)[^。]{0,20}(?:处理费|费用)|未收取|没有收取|收费/.test(six))
    remarks.push({ check: "XT-FEE-CH6", code: "fee-not-told", ...place });
  const unpaid = feeUnpaid === undefined ? undefined : report.cells.get(feeUnpaid);
  if (feeUnpaid !== undefined && typeof unpaid === "number" && unpaid > 0 && !/通知/.test(six))
    remarks.push({ check: "XT-FEE-NOTICE", code: "notice-not-told", cells: [feeUnpaid], ...place });
  return remarks;
}

const isOfOthers = (lead: string): boolean => /上年|去年|同期|其中|降低|减免|减轻|取消/.test(lead);
