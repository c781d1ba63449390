import type { TextCheck, TextRules } from "../../rules/text-rules";
import { chapterStems } from "../ogi-annual/chapters";
import { textChecksWith } from "../ogi-annual/text-checks";
import { noDocuments, noFees } from "../ogi-annual/denials";
import { sameWords, topics } from "../ogi-annual/topics";
import { documentQuantities, requestQuantities, ruleQuantities } from "./quantities";

const checks = [
  {
    id: "NA-T2",
    kind: "claims",
    title: "正文里规章、规范性文件制发、废止、现行有效的件数和第二部分一致",
    severity: "explain",
    basis: "local-guide",
    source: "武威 2025 年的通知要求在政府信息管理里写这三个数。只对照说得明确的数。",
    advice: "请核对正文和表，改正其中一处；口径不同的，请写说明。",
    quantities: [...documentQuantities, ...ruleQuantities],
    denials: [...noDocuments, ...noFees],
  },
  {
    id: "NA-FEE",
    kind: "amounts",
    title: "正文里行政事业性收费的金额和第二部分一致",
    severity: "warning",
    basis: "derived",
    source: "本工具的推断：同一笔收费，正文和表应当相等；表里的单位是万元。",
    advice: "请核对数和单位。",
    cell: "disclosure/administrative-fees/amount",
    label: "行政事业性收费",
    yuan: 10_000,
    relation: "equal",
    phrase:
      /行政事业性收费(?:金额|收入|数额|总额|总|收费|收取|入库|征收|项目){0,3}#|(?:收取|征收|入库)#行政事业性收费\//,
    unless: /上年|去年|同期|其中|降低|减免|减轻|取消|降费|信息处理费/,
  },
  {
    id: "ST-FIVE",
    kind: "aspects",
    title: "第一部分写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障",
    severity: "explain",
    basis: "official",
    source: "国办公开办函〔2021〕30号：总体情况主要包括这五个方面。不要求分小标题，写到就行。",
    advice: "请补写缺的方面。",
    passage: "overview",
    shortest: 200,
    aspects: [
      { label: "主动公开", stems: /主动公开|公开(?:了)?(?:各类)?(?:政府)?信息|发布/ },
      { label: "依申请公开", stems: /申请/ },
      { label: "政府信息管理", stems: /信息管理|规范性文件|制发|审核|审查|保密|管理制度|动态调整|公开属性/ },
      { label: "政府信息公开平台建设", stems: /平台|网站|公众号|新媒体|公报|专栏|公开栏|查阅点|政务微博/ },
      { label: "监督保障", stems: /监督|保障|考核|培训|评议|追责|问责|检查|督查|督促|领导小组|责任追究/ },
    ],
  },
  {
    id: "ST-LEN",
    kind: "length",
    title: "第一部分不超过字数限制",
    severity: "tip",
    basis: "local-guide",
    source: "武威 2025 年、怀化 2024 年的通知：总体情况篇幅原则上不超过一千字。设了限制才检查。",
    advice: "请精简。",
    passage: "overview",
  },
  {
    id: "XT-FEE-CH6",
    kind: "told",
    title: "第六部分写信息处理费的收取情况，没有收取的也写明",
    severity: "warning",
    basis: "practice",
    source: "国办公开办函〔2021〕30号的格式在第六部分提示：收取信息处理费情况在此处报告。",
    advice: "请写明收取情况；没有收取的写“本年度未收取信息处理费”。",
    passage: "others",
    words: /信息处理费|(?:收取|收费)[^。]{0,20}(?:处理费|费用)|未收取|没有收取|收费/,
    code: "fee-not-told",
    missing: "没有写信息处理费的收取情况。",
  },
] as const satisfies readonly TextCheck[];

const outdated =
  /《?条例》?第三十[一二]条|第三十[一二]条(?:的)?(?:规定|要求)[^。]{0,12}(?:编制|年度报告)|国办公开办函〔2019〕60号|〔2019〕60号/;

/** What the 2021 format asks of the written chapters: what all do, the five aspects, and 信息处理费. */
export const ogiAnnual2021Text = {
  checks: [...textChecksWith(requestQuantities, outdated), ...checks],
  chapterStems,
  topics,
  sameWords,
} as const satisfies TextRules;
