import type { ValueKind } from "../../report/report-format";
import type { Check } from "../../rules/rule";
import { wholeNumber } from "../ogi-annual/checks";

const procurementAmount: Check = {
  id: "NUM-DEC",
  title: "采购总金额填 0 或正数，可带小数",
  severity: "explain",
  basis: "official-label",
  source: "国办公开办函〔2019〕60号 附件 第二部分 第二十条第（九）项“采购总金额”；原表没有印单位",
};

/** What a figure of each kind must be. */
export const entryChecks: Readonly<Record<ValueKind, Check>> = {
  count: wholeNumber,
  change: wholeNumber,
  amount: procurementAmount,
};

export const newlyDisclosedIsDisclosed: Check = {
  id: "T2-2019-OPEN",
  title: "对外公开总数量不小于本年新公开数量",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：本年新公开的，也在对外公开总数量之内。",
  advice: "对外公开总数一般不少于本年新公开数，请核对。",
};

export const newlyDisclosedIsMade: Check = {
  id: "T2-2019-MADE",
  title: "本年新公开数量不大于本年新制作数量",
  severity: "tip",
  basis: "derived",
  source: "本工具的推断，文件没有规定：新公开的一般是本年制作的；本年公开往年文件的除外。",
  advice: "公开往年文件的属正常；否则请核对。",
};

export const itemsLeft: Check = {
  id: "T2-2019-NEG",
  title: "上一年项目数量＋本年增/减 不小于 0",
  severity: "error",
  basis: "arithmetic",
  source: "上一年项目数量加上本年增/减就是现有的项目数量，不会小于 0。",
  advice: "项目数量不会是负数，请核对这两格。",
};

export const itemsCarriedOver: Check = {
  id: "XY19-ITEMS",
  title: "上一年项目数量＝上年年报的上一年项目数量＋本年增/减",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：上年年报里的项目数量加上当年增减，就是今年的“上一年项目数量”。",
  advice: "请核对这一格；上年年报有误或者口径有变化的不用改。",
};
