import type { Check } from "../../rules/rule";

/** The checks that hold this year's report against last year's. All formats are asked the same. */

export const carriedOverTotal: Check = {
  id: "XY-CARRY-TOT",
  title: "上年结转＝上年年报的结转下年度",
  severity: "explain",
  basis: "practice",
  source: "核对年报的通行做法，文件没有规定：上年结转的，就是上年年报里结转下年度继续办理的那些申请。",
  advice: "请核对本年的上年结转；是上年年报有误或者后来更正过的，请写说明。",
};

export const carriedOverColumn: Check = {
  id: "XY-CARRY-COL",
  title: "上年结转每一列＝上年年报同一列的结转下年度",
  severity: "warning",
  basis: "derived",
  source: "本工具的推断，文件没有规定：结转的申请，申请人还是原来的类型。",
  advice: "请核对这一列的上年结转；上年年报有误的不用改。",
};

export const notRepeated: Check = {
  id: "XY-SAME",
  title: "数据和正文不与上年完全相同",
  severity: "warning",
  basis: "official-penalty",
  source: "年报的通知和考核都把照搬上年、内容雷同列为问题。现行有效件数和全部为 0 的不算，至少三格有数才提醒。",
  advice: "请看是不是误用了上年的数；确实相同的不用改。",
};

export const noJump: Check = {
  id: "XY-JUMP",
  title: "是上年五倍以上或者不到五分之一、又相差超过 20 件的核对一次",
  severity: "tip",
  basis: "heuristic",
  source: "本工具的提醒，文件没有规定，界限是本工具定的。",
  advice: "请核对；属实的，可以在正文里说明原因。",
};

export const formatOfYear: Check = {
  id: "XY-FORMAT",
  title: "报告年度用当年的格式",
  severity: "explain",
  basis: "official",
  source: "国办公开办函〔2019〕60号（试行，2019、2020 年度）；国办公开办函〔2021〕30号（2021 年度起）",
  advice: "请核对年度；要用当年格式的，请另插入一份标准表。",
};

export const disputesWithoutRequests: Check = {
  id: "XT-T4-T3",
  title: "本年、上年都没有申请的，第四部分有数时核对一次",
  severity: "tip",
  basis: "derived",
  source: "本工具的推断，文件没有规定：复议和诉讼一般由政府信息公开申请引起。",
  advice: "没有申请却有复议、诉讼，请核对；由更早的申请引起的不用改。",
};
