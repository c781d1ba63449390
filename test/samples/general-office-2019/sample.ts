import type { CellId } from "../../../src/report/report";

/**
 * Our own text around the figures in which the general office of a province-level city contradicted its own tables in
 * the report for 2019 (catalogue: NA-RESULT, NA-T4-OUTCOME): one cell of a row taken for the row, one line of a group
 * taken for the group, and “均” over cases that are not decided.
 */
export const sample = {
  format: "2019",
  year: 2019,
  unit: "某市人民政府办公厅",
  cells: {
    "requests/newly-received/total": 640,
    "requests/carried-in/total": 12,
    "requests/disclosed/total": 258,
    "requests/partly-disclosed/total": 17,
    "requests/unavailable-not-held/total": 265,
    "requests/unavailable-needs-creating/total": 40,
    "requests/unavailable-still-unclear/total": 32,
    "requests/handled-total/total": 640,
    "requests/carried-out/total": 12,
    "disputes/reconsideration/upheld": 8,
    "disputes/reconsideration/corrected": 0,
    "disputes/reconsideration/other-result": 0,
    "disputes/reconsideration/pending": 2,
    "disputes/reconsideration/total": 10,
    "disputes/direct-litigation/upheld": 3,
    "disputes/direct-litigation/corrected": 0,
    "disputes/direct-litigation/other-result": 0,
    "disputes/direct-litigation/pending": 1,
    "disputes/direct-litigation/total": 4,
    "disputes/litigation-after-reconsideration/upheld": 0,
    "disputes/litigation-after-reconsideration/corrected": 0,
    "disputes/litigation-after-reconsideration/other-result": 0,
    "disputes/litigation-after-reconsideration/pending": 0,
    "disputes/litigation-after-reconsideration/total": 0,
  } satisfies Readonly<Record<CellId, number>>,
  text: "2019年，本机关收到政府信息公开申请640件，上年结转12件，已答复640件。其中予以公开及部分公开258件，无法提供265件。因政府信息公开引起的行政复议10件、行政诉讼4件，均获维持。",
  findings: [
    {
      rule: "text/na-result",
      quote: "其中予以公开及部分公开258件",
      reason: "258 is 予以公开 alone; with 部分公开 it is 275.",
    },
    { rule: "text/na-result", quote: "无法提供265件", reason: "265 is one of three lines; the group is 337." },
    { rule: "text/na-t4-outcome", quote: "复议10件、行政诉讼4件，均获维持", reason: "2 and 1 are 尚未审结." },
  ],
} as const;
