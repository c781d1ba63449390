import type { ValueKind } from "../../report/report-format";
import type { Check } from "../../rules/rule";
import { wholeNumber } from "../ogi-annual/checks";

const feeAmount: Check = {
  id: "NUM-DEC",
  title: "行政事业性收费金额填 0 或正数，单位万元，可带小数",
  severity: "explain",
  basis: "official-label",
  source: "国办公开办函〔2021〕30号 附件 第二部分 第二十条第（八）项表头“本年收费金额（单位：万元）”",
};

/** What a figure of each kind must be. */
export const entryChecks: Readonly<Record<ValueKind, Check>> = {
  count: wholeNumber,
  change: wholeNumber,
  amount: feeAmount,
};

export const issuedIsAccountedFor: Check = {
  id: "T2-21-REPEAL",
  title: "本年制发件数不大于现行有效件数＋本年废止件数",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：本年制发的，年底要么现行有效，要么已经废止；差数可能是到期失效的。",
  advice: "制发的比废止的多，现行有效却不够，请核对；有失效文件的不用改。",
};

export const feeInTenThousands: Check = {
  id: "AP-FEE-UNIT",
  title: "收费金额按万元填，不按元填",
  severity: "tip",
  basis: "heuristic",
  source: "本工具的提醒：表头单位是万元。乡镇、街道达到 100 万元，部门达到 1 亿元时提醒一次，界限是本工具定的。",
  advice: "单位是万元，请看是不是按元填了；属实的不用改。",
};

export const fewOther: Check = {
  id: "T3-OTHER-SHARE",
  title: "“（六）其他处理”的“3.其他”不超过办理结果总计的三成",
  severity: "tip",
  basis: "heuristic",
  source: "本工具的提醒，文件没有规定：“其他”过多，可能有应当归入别的行的。办理结果满 10 件才提醒，界限是本工具定的。",
  advice: "请看其中有没有应归入（一）至（五）的；属实的不用改。",
};

/** 规章 and 行政规范性文件 are asked alike. */
const inForceCarriedOver = {
  severity: "explain",
  basis: "practice",
  source: "核对年报的通行做法，文件没有规定：上年现行有效的，加上本年制发的，减去本年废止的，就是年底现行有效的。",
  advice: "请核对这几格；因到期失效、修改、职能划转、口径调整而不等的，请写说明。",
} as const;

export const rulesInForceCarriedOver: Check = {
  id: "XY-VALID-REG",
  title: "规章：现行有效＝上年现行有效＋本年制发－本年废止",
  ...inForceCarriedOver,
};

export const documentsInForceCarriedOver: Check = {
  id: "XY-VALID-NORM",
  title: "行政规范性文件：现行有效＝上年现行有效＋本年制发－本年废止",
  ...inForceCarriedOver,
};
