import type { Check } from "../../rules/rule";

/** The checks that the printed form itself demands; all formats print the same words. */
export interface PrintedChecks {
  readonly requestBalance: Check;
  readonly outcomeSum: Check;
  readonly requesterSum: Check;
  readonly disputeSum: Check;
}

/** The printed checks of the format that `document` issued. */
export function printedChecks(document: string): PrintedChecks {
  return {
    requestBalance: {
      id: "T3-BAL",
      title: "第三部分每一列：本年新收＋上年结转＝办理结果总计＋结转下年度",
      severity: "error",
      basis: "official",
      source: `${document} 附件 第三部分表头：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”`,
    },
    outcomeSum: {
      id: "T3-SUM",
      title: "第三部分每一列：办理结果总计＝（一）至（六）各行之和",
      severity: "error",
      basis: "official-label",
      source: `${document} 附件 第三部分“三、本年度办理结果”之“（七）总计”`,
    },
    requesterSum: {
      id: "T3-ROW",
      title: "第三部分每一行：总计＝自然人＋法人或其他组织各列之和",
      severity: "error",
      basis: "official-label",
      source: `${document} 附件 第三部分表头“申请人情况”之“总计”`,
    },
    disputeSum: {
      id: "T4-SUM",
      title: "第四部分每一组：总计＝结果维持＋结果纠正＋其他结果＋尚未审结",
      severity: "error",
      basis: "official-label",
      source: `${document} 附件 第四部分表头“总计”`,
    },
  };
}

export const wholeNumber: Check = {
  id: "NUM-INT",
  title: "件数、项数填 0 或正整数（2019 年格式的“本年增/减”减少时填负整数）",
  severity: "error",
  basis: "arithmetic",
  source: "件和项只能整件、整项地数，不会是小数，也不会小于 0；增减数可以小于 0。",
};

export const ledgerControl: Check = {
  id: "T3-CONTROL",
  title: "第三部分的总计与台账核对数相等",
  severity: "error",
  basis: "arithmetic",
  source: "核对数由填报人从本单位台账抄录，与表中总计数的是同一批申请，应当相等；不填核对数就不核对。",
};

export const closedInTime: Check = {
  id: "T3-DOM-CLOSE",
  title: "办理结果总计不小于上年结转",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：上年结转的申请一般在本年办结；因征求第三方意见、中止等仍未办结的除外。",
  advice: "上年结转的申请一般在本年办结，请核对；确有延期、征求第三方意见等情况的不用改。",
};

export const carriedOutIsNew: Check = {
  id: "T3-DOM-CARRY",
  title: "结转下年度不大于本年新收",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：年底还没办结的，一般是本年新收的申请。",
  advice: "请核对结转下年度的件数；属实的不用改。",
};

export const noRegulatoryRules: Check = {
  id: "AP-REG",
  title: "县级政府、部门、乡镇、街道的规章填 0",
  severity: "explain",
  basis: "derived",
  source:
    "本工具的推断：规章由国务院部门、省级和设区的市、自治州政府制定，内部管理制度不是规章；湖北 2020 年的填报说明也只要求设区的市、自治州政府填写。",
  advice: "规章只由国务院部门、省级和设区的市、自治州政府制定；内部管理制度不是规章，不是规章的请改为 0。",
};
