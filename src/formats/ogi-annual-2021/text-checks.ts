import type { TextCheck, TextRules } from "../../rules/text-rules";
import { chapterStems } from "../ogi-annual/chapters";
import { textChecksWith } from "../ogi-annual/text-checks";
import { DENIES, needing, noDocuments, noFees } from "../ogi-annual/denials";
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
    denials: needing(DENIES, [...noDocuments, ...noFees]),
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
      {
        label: "依申请公开",
        stems:
          /依申请|公开申请|申请公开|申请(?:公开)?(?:事项|件|人)|(?:收到|受理|办理|答复)(?:了|的)?(?:[^，。；]{0,12}公开[^，。；]{0,4})?申请/,
      },
      {
        label: "政府信息管理",
        stems: /信息管理|规范性文件|制发|审核|审查|保密|管理制度|动态调整|公开属性|三审/,
      },
      // A website that is only named is no 平台建设.
      {
        label: "政府信息公开平台建设",
        stems:
          /平台建设|平台(?:的)?(?:管理|维护|优化|升级|运维|运行|规范|作用|载体)|(?:网站|网页|新媒体|公众号|专栏|栏目|专区|公开栏|查阅[点室]|公报|客户端|小程序|账号|微博|抖音号?|视频号)[^，。；]{0,10}(?:建设|管理|维护|优化|升级|改版|运维|运行|调整|更新|检查|普查|矩阵|集约|迁移|整合|规范|设置|完善|开设|备案|监测)|(?:公开栏|专栏|专区|查阅[点室]|公众号|账号|平台)[^，。；]{0,4}\d+\s?[个处块家]|(?:改造|新建|增设|更换|安装|制作|布置|设置|开设|优化|完善|新增|调整|维护|建设|建好|建成|升级|改版|打造|规范|加强|管理|建立|设立|开通|用好|管好|办好|运营|拓展|整合|丰富|健全|更新)[^，。；]{0,16}(?:平台|网站|网页|新媒体|公众号|专栏|栏目|专区|公开栏|查阅[点室]|公报|渠道|微博|抖音|视频号|载体|阵地|账号)/,
      },
      // 监督权 is a right of citizens, 社会监督 is what others do.
      {
        label: "监督保障",
        stems:
          /监督保障|监督(?:检查|考核|管理|机制|体系|力度|评价|指导|落实|电话|渠道|员)|(?:加强|强化|开展|接受|严格|内部)[^，。；]{0,8}监督(?!权)|保障(?:机制|体系|措施|力度|工作)|(?:组织|经费|人员|制度|队伍)保障|组织领导|加强领导|考核|培训|评议|追责|问责|检查|督查|督促|督导|领导小组|责任追究|专人负责|明确专人|学习/,
      },
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
  /《?条例》?第三十[一二]条(?:的)?(?:规定|要求)?[^。；]{0,24}(?:编制|年度报告|年报)|第三十[一二]条(?:的)?(?:规定|要求)[^。]{0,12}(?:编制|年度报告)|(?:国办公开办函)?[〔[（(]2019[〕\]）)]\s?60\s?号|关于政府信息公开工作年度报告有关事项的通知|政府信息公开情况统计报送工作的通知|国务院令?第?\s?492\s?号|第\s?492\s?号/;

/** What the 2021 format asks of the written chapters: what all do, the five aspects, and 信息处理费. */
export const ogiAnnual2021Text = {
  checks: [...textChecksWith(requestQuantities, outdated), ...checks],
  chapterStems,
  topics,
  sameWords,
} as const satisfies TextRules;
