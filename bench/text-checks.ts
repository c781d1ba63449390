import { allFormats } from "../src/formats/all-formats";
import { proofread } from "../src/proofreader/proofread";
import { blankReport, type CellId } from "../src/report/report";
import { formOf } from "../src/rules/report-form";
import { milliseconds, sideBySide, times, type Measurement } from "./measure";

const MOST_TIME = 10;
const LENGTH = 3000;

const base = blankReport("2021", 2025, "其塔木镇人民政府", "township");
const form = formOf(base, allFormats);
const cells = new Map([...form.cells.keys()].map((id): [CellId, number] => [id, 0]));
const paragraph =
  "2025年，我镇共收到政府信息公开申请0件，上年结转0件，予以公开0件，部分公开0件，不予公开0件。" +
  "主动公开政府信息217条，其中工作动态125条、通知公告92条。制发行政规范性文件0件，现行有效0件。\n";
const text = new Map([
  ["1", paragraph.repeat(Math.ceil(LENGTH / paragraph.length))],
  ["5", "公开不够及时。下一步，将加强培训。"],
  ["6", "本年度未收取信息处理费。"],
]);

/**
 * All text checks on a report of 3,000 characters. The rival is what one would write first: for every cell a pattern
 * of its row's words and a number after them, run over the whole text. It answers a smaller question (only plain counts,
 * no readings, years, names or structure), so that only the time is compared and no ratio is promised.
 */
export async function measureTextChecks(): Promise<Measurement> {
  const report = { ...base, cells, text };
  const found = proofread(report, form);
  const rows = form.tables.flatMap((table) => table.cells.map(({ id }) => [table, id] as const));
  const naive = (): number => {
    let differing = 0;
    for (const [table, id] of rows) {
      const row = table.rows.find((one) => one.id === id.split("/")[1])?.label ?? "";
      const pattern = new RegExp(`${row}[^，。]{0,12}?(\\d+)件`, "g");
      for (const words of text.values())
        for (let match = pattern.exec(words); match !== null; match = pattern.exec(words))
          if (Number(match[1]) !== cells.get(id)) differing++;
    }
    return differing;
  };
  const measured = await sideBySide(
    () => void proofread(report, form),
    () => void naive(),
    { rounds: 40, warmUps: 10 },
  );
  return {
    claim: `all text checks on ${LENGTH} characters: under ${MOST_TIME} ms`,
    isKept: measured.ours < MOST_TIME,
    lines: [
      `${found.length} findings`,
      `ours ${milliseconds(measured.ours)}, one pattern a cell ${milliseconds(measured.theirs)} (plain counts only): ${times(measured.ratio)}`,
    ],
  };
}
