import type { CaseLookup, RowHelp } from "../../report/report-format";
import { disputeHelp, localHelp, requestHelp, requestLookup } from "../ogi-annual/help";

/** 《行政复议法》 art. 23, in force since 2024-01-01. A help, not a check: whoever goes to court at once may well be right. */
const withReconsiderationFirst = (help: RowHelp): RowHelp => ({
  ...help,
  text: `${help.text}2024 年起，对不予公开等决定不服的，一般先申请行政复议；填数前请看是否真的没有经过复议。`,
});

/** What each row of the 2021 format counts; what all formats count alike is taken from ogi-annual. */
export const ogiAnnual2021Help: readonly RowHelp[] = [
  {
    row: "disclosure/regulatory-rules",
    text: "规章只由国务院部门、省级和设区的市、自治州政府制定。乡镇、街道和县级部门填 0。内部管理制度不是规章。有数的，先与同级司法行政部门核对一致。",
    article: "第20条第1项",
    certainty: "law",
  },
  {
    row: "disclosure/normative-documents",
    text: "行政规范性文件。件数与同级司法行政部门核对一致后填写。",
    article: "第20条第1项",
    certainty: "local",
  },
  {
    row: "disclosure/licenses",
    text: "本年作出的行政许可决定件数。已公开的和依法不公开的都算；与行政执法年度数据对一遍。",
    article: "第20条第5项",
    certainty: "local",
  },
  {
    row: "disclosure/penalties",
    text: "本年作出的行政处罚决定件数。已公开的和依法不公开的都算；与行政执法年度数据对一遍。",
    article: "第20条第6项",
    certainty: "local",
  },
  {
    row: "disclosure/compulsions",
    text: "本年作出的行政强制决定件数。已公开的和依法不公开的都算；与行政执法年度数据对一遍。",
    article: "第20条第6项",
    certainty: "local",
  },
  {
    row: "disclosure/administrative-fees",
    text: "本年行政事业性收费金额，单位万元，可带小数。",
    article: "第20条第8项",
    certainty: "label",
  },
  ...localHelp,
  ...requestHelp,
  {
    row: "requests/other-not-supplemented-in-time",
    text: "无正当理由逾期不补正，视为放弃申请，不再处理。",
    article: "第30条",
    certainty: "law",
  },
  {
    row: "requests/other-fee-unpaid",
    text: "逾期未按收费通知缴纳信息处理费，不再处理。",
    article: "第42条；国办函〔2020〕109号",
    certainty: "label",
  },
  {
    row: "requests/other-rest",
    text: "以上都不是的办理结果，如申请人撤回申请。",
    article: "",
    certainty: "local",
  },
  ...disputeHelp.map((help) => (help.row === "disputes/direct-litigation" ? withReconsiderationFirst(help) : help)),
];

/** 这件填哪一行 of the 2021 format. */
export const ogiAnnual2021Lookup: readonly CaseLookup[] = [
  ...requestLookup,
  { situation: "内容不清，要求补正，一直没补", row: "requests/other-not-supplemented-in-time", certainty: "label" },
  { situation: "申请人撤回了", row: "requests/other-rest", certainty: "local" },
];
