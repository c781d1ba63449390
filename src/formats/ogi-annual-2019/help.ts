import type { CaseLookup, RowHelp } from "../../report/report-format";
import { disputeHelp, localHelp, requestHelp, requestLookup } from "../ogi-annual/help";

/** What each row of the 2019 format counts. */
export const ogiAnnual2019Help: readonly RowHelp[] = [
  {
    row: "disclosure/regulatory-rules",
    text: "规章只由国务院部门、省级和设区的市、自治州政府制定。乡镇、街道和县级部门填 0。内部管理制度不是规章。三格依次是：本年制定的，本年公开的（含往年制定、今年才公开的），到年底已对外公开的总数。",
    article: "第20条第1项",
    certainty: "label",
  },
  {
    row: "disclosure/normative-documents",
    text: "规范性文件。三格依次是：本年制定的，本年公开的（含往年制定、今年才公开的），到年底已对外公开的总数。",
    article: "第20条第1项",
    certainty: "label",
  },
  {
    row: "disclosure/licenses",
    text: "前两格数事项：去年有多少项行政许可，今年增减多少项，减少的填负数。后一格数决定：本年作出的行政许可决定件数。",
    article: "第20条第5项",
    certainty: "label",
  },
  {
    row: "disclosure/other-services",
    text: "行政许可以外的对外管理服务事项。前两格数事项，减少的填负数；后一格填本年办理的件数。哪些算在内，以当地主管部门通知为准。",
    article: "第20条第5项",
    certainty: "label",
  },
  {
    row: "disclosure/penalties",
    text: "前两格数事项：去年有多少项行政处罚，今年增减多少项，减少的填负数。后一格数决定：本年作出的行政处罚决定件数。",
    article: "第20条第6项",
    certainty: "label",
  },
  {
    row: "disclosure/compulsions",
    text: "前两格数事项：去年有多少项行政强制，今年增减多少项，减少的填负数。后一格数决定：本年作出的行政强制决定件数。",
    article: "第20条第6项",
    certainty: "label",
  },
  {
    row: "disclosure/administrative-fees",
    text: "数的是收费项目，不是金额：去年有多少项行政事业性收费，今年增减多少项，减少的填负数。",
    article: "第20条第8项",
    certainty: "label",
  },
  {
    row: "disclosure/government-procurement",
    text: "本年政府集中采购的项目数量和总金额。原表没有印金额的单位，用元还是万元，以当地主管部门通知为准。",
    article: "第20条第9项",
    certainty: "label",
  },
  ...localHelp,
  ...requestHelp,
  {
    row: "requests/other",
    text: "以上都不是的办理结果（2019 年格式只有这一行），如逾期不补正、申请人撤回申请。",
    article: "",
    certainty: "local",
  },
  ...disputeHelp,
];

/** 这件填哪一行 of the 2019 format. */
export const ogiAnnual2019Lookup: readonly CaseLookup[] = [
  ...requestLookup,
  { situation: "内容不清，要求补正，一直没补", row: "requests/other", certainty: "local" },
  { situation: "申请人撤回了", row: "requests/other", certainty: "local" },
];
