import type { Figure } from "../../report/narrative-format";
import { decisionFigures } from "../ogi-annual/decision-figures";
import { disputeFigures } from "../ogi-annual/dispute-quantities";
import { requestQuantities as quantitiesOf } from "../ogi-annual/request-quantities";
import { outcomes } from "./requests";

/** What chapter 三 counts. */
export const requestQuantities = quantitiesOf(outcomes);

/** What the 2019 format counts, for templates. The amount of 采购 is left out: the form prints no unit for it. */
export const figures: readonly Figure[] = [
  ...decisionFigures,
  {
    id: "normative-documents-made",
    label: "规范性文件新制作",
    unit: "件",
    cells: ["disclosure/normative-documents/made"],
  },
  {
    id: "normative-documents-newly-disclosed",
    label: "规范性文件新公开",
    unit: "件",
    cells: ["disclosure/normative-documents/newly-disclosed"],
  },
  {
    id: "normative-documents-total-disclosed",
    label: "规范性文件公开总数",
    unit: "件",
    cells: ["disclosure/normative-documents/total-disclosed"],
  },
  { id: "procurements", label: "采购项目", unit: "项", cells: ["disclosure/government-procurement/items"] },
  ...requestQuantities.figures,
  ...disputeFigures,
];
