import type { DocxFont, DocxStyle } from "./docx-content";

/** official: 《党政机关公文格式》 GB/T 9704—2012. plain: fonts that every computer has. */
export type ReportStyle = "official" | "plain";

/** How a report is set: its styles, by what they are for, and its page. */
export interface ReportTypography {
  readonly styles: readonly DocxStyle[];
  /** The heading that begins a paragraph, “（一）主动公开情况。”, is set in this font. */
  readonly leadFont: DocxFont;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly pageNumbers: "outside" | "center";
}

const LATIN = "Times New Roman";
const title: DocxFont = { name: "方正小标宋简体", latin: LATIN, fallbacks: ["方正小标宋_GBK", "华文中宋", "宋体"] };
const fangSong: DocxFont = { name: "仿宋_GB2312", latin: LATIN, fallbacks: ["仿宋", "FangSong", "华文仿宋"] };
const kaiTi: DocxFont = { name: "楷体_GB2312", latin: LATIN, fallbacks: ["楷体", "KaiTi", "华文楷体"] };
const heiTi: DocxFont = { name: "黑体", latin: LATIN, fallbacks: ["SimHei", "华文黑体"] };
const songTi: DocxFont = { name: "宋体", latin: LATIN, fallbacks: ["SimSun", "华文宋体"] };

/** 字号 in points. */
const ER = 22;
const SAN = 16;
const SI = 14;
const XIAO_SI = 12;
const WU = 10.5;
const XIAO_WU = 9;
const DRAFT_COLOR = "B00000";

/** Tables of many columns are set smaller, so that they fit between the margins upright. */
const tableStyles: readonly DocxStyle[] = [
  { id: "ReportTable", name: "报告表格", role: "other", font: songTi, size: WU, align: "center" },
  { id: "ReportWideTable", name: "报告表格（多列）", role: "other", font: songTi, size: XIAO_WU, align: "center" },
];

const draftStyle: DocxStyle = {
  id: "ReportDraft",
  name: "报告草稿标记",
  role: "other",
  font: heiTi,
  size: SI,
  color: DRAFT_COLOR,
  align: "center",
};

/** 每面排 22 行，行距 28 磅; 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
const LINE = 28;

const official: ReportTypography = {
  styles: [
    {
      id: "ReportBody",
      name: "报告正文",
      role: "body",
      font: fangSong,
      size: SAN,
      align: "both",
      lineHeight: LINE,
      firstLineIndent: 2,
    },
    { id: "Title", name: "Title", role: "title", font: title, size: ER, align: "center", lineHeight: 36, after: LINE },
    {
      id: "Heading1",
      name: "heading 1",
      role: "heading-1",
      font: heiTi,
      size: SAN,
      align: "left",
      lineHeight: LINE,
      firstLineIndent: 2,
      keepsWithNext: true,
    },
    {
      id: "Heading2",
      name: "heading 2",
      role: "heading-2",
      font: kaiTi,
      size: SAN,
      align: "left",
      lineHeight: LINE,
      firstLineIndent: 2,
      keepsWithNext: true,
    },
    {
      id: "ReportRemark",
      name: "报告表注",
      role: "other",
      font: fangSong,
      size: SI,
      align: "both",
      before: 4,
      firstLineIndent: 2,
    },
    {
      id: "ReportMissing",
      name: "报告待补",
      role: "other",
      font: fangSong,
      size: SAN,
      align: "both",
      lineHeight: LINE,
      firstLineIndent: 2,
      color: DRAFT_COLOR,
    },
    {
      id: "ReportSignature",
      name: "报告落款",
      role: "other",
      font: fangSong,
      size: SAN,
      align: "right",
      lineHeight: LINE,
    },
    { id: "ReportPageNumber", name: "报告页码", role: "other", font: songTi, size: SI, align: "center" },
    ...tableStyles,
    draftStyle,
  ],
  leadFont: kaiTi,
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  pageNumbers: "outside",
};

const plain: ReportTypography = {
  styles: [
    {
      id: "ReportBody",
      name: "报告正文",
      role: "body",
      font: songTi,
      size: XIAO_SI,
      align: "both",
      lineHeight: 22,
      firstLineIndent: 2,
    },
    { id: "Title", name: "Title", role: "title", font: heiTi, size: 18, align: "center", after: 18 },
    {
      id: "Heading1",
      name: "heading 1",
      role: "heading-1",
      font: heiTi,
      size: SI,
      align: "left",
      before: 8,
      after: 4,
      keepsWithNext: true,
    },
    {
      id: "Heading2",
      name: "heading 2",
      role: "heading-2",
      font: heiTi,
      size: XIAO_SI,
      align: "left",
      lineHeight: 22,
      firstLineIndent: 2,
      keepsWithNext: true,
    },
    {
      id: "ReportRemark",
      name: "报告表注",
      role: "other",
      font: songTi,
      size: WU,
      align: "both",
      before: 4,
      firstLineIndent: 2,
    },
    {
      id: "ReportMissing",
      name: "报告待补",
      role: "other",
      font: songTi,
      size: XIAO_SI,
      align: "both",
      lineHeight: 22,
      firstLineIndent: 2,
      color: DRAFT_COLOR,
    },
    {
      id: "ReportSignature",
      name: "报告落款",
      role: "other",
      font: songTi,
      size: XIAO_SI,
      align: "right",
      lineHeight: 22,
    },
    { id: "ReportPageNumber", name: "报告页码", role: "other", font: songTi, size: WU, align: "center" },
    ...tableStyles,
    draftStyle,
  ],
  leadFont: heiTi,
  margins: { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 },
  pageNumbers: "center",
};

export const typographies: Readonly<Record<ReportStyle, ReportTypography>> = { official, plain };
