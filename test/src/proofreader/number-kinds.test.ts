import { figuresFrom, numberFindings, reportOf } from "./paraphrased-report";

/** 新收 56, 上年结转 6, 办结 59, 结转下年 3; 予以 20, 部分 6, 不予 4, 无法 12, 不予处理 5, 其他 12; 自然人 52, 商业企业 4. */
const figures = figuresFrom({
  open: 16,
  part: 6,
  no: 4,
  none: 12,
  drop: 5,
  other: 12,
  org: 4,
  in: 6,
  out: 3,
  more: 6,
  kept: 5,
  mended: 2,
  open2: 1,
  direct: 2,
  after: 3,
  made: 3,
  void: 2,
  valid: 20,
  license: 300,
  penalty: 80,
  force: 7,
});

const quotesIn = (text: string): readonly string[] => numberFindings(reportOf(figures, text)).map(({ quote }) => quote);
const received = "我局收到政府信息公开申请56件";

/** What is told of each, and what only looks like it. */
const kinds: readonly (readonly [kind: string, hits: readonly string[], misses: readonly string[]])[] = [
  [
    "a difference is none of the whole",
    [`${received}，较上年增加8件。`, `${received}，比2023年多8件。`, "政府信息公开申请数量同比下降12%。"],
    [
      `${received}，较上年增加6件。`,
      `${received}，净增6件。`,
      `${received}，环比增长40%。`,
      `${received}，比上年多收6件。`,
      `${received}，较2019年增加30件。`,
      `${received}，是上年的1.1倍，增长12%。`,
    ],
  ],
  [
    "a span of time and other things are no requests",
    [],
    [
      `${received}，均在20个工作日内答复。`,
      "政府信息公开申请自收到之日起15日内答复，设3个渠道接收申请。",
      "举办政府信息公开申请受理培训2次，编印政府信息公开申请办理手册1份。",
      "12345热线收到工单356件，政府信息公开申请56件。",
      "处理依申请公开来电咨询60次。",
      "全年受理12345热线工单400件，办结率100%。",
      `${received}，办理审批事项300件，办结300件。`,
    ],
  ],
  [
    "one by one counts nothing",
    [],
    [
      "对政府信息公开申请做到收到一件、办理一件、答复一件。",
      "政府信息公开申请实行1件1策，收到1件办理1件。",
      "对收到的56件申请逐件登记，每件均明确1名责任人。",
    ],
  ],
  [
    "a part is none of the whole",
    ["收到政府信息公开申请58件，其中网上40件、信函16件。"],
    [
      `${received}，其中30件由网络提交，答复28件。`,
      "通过政府网站收到政府信息公开申请30件，答复28件；通过信函收到26件，答复25件。",
      "自然人申请52件，予以公开18件；法人申请4件，予以公开2件，均属依申请公开。",
      "局机关收到政府信息公开申请20件，下属单位收到36件。",
      `${received}（其中网上30件），予以公开20件、部分公开6件。`,
    ],
  ],
  [
    "outcomes stand before 答复 and 办理",
    ["依申请公开方面，答复予以公开22件。", "依申请公开方面，不予处理8件。", "予以公开22件，占申请总数的四成。"],
    [
      "同意公开答复20件，同意部分公开答复6件，政府信息公开申请按要求办理。",
      "办理依申请公开62件，转下一年度办理3件。",
      "主动公开政府信息2000条，依申请公开20件。",
    ],
  ],
  [
    "lines of an outcome are their own",
    ["依申请公开中，因不掌握相关信息无法提供15件。", "依申请公开中，信访举报投诉类申请不予处理8件。"],
    [
      "依申请公开中，因不掌握相关信息无法提供12件。",
      "依申请公开中，重复申请0件。",
      "依申请公开中，涉及土地征收不予公开2件。",
    ],
  ],
  [
    "shares are of what is named",
    [`${received}，自然人占80%。`, "依申请公开中，予以公开占50%。", "予以公开20件，占依申请公开办结总数的50%。"],
    [
      `${received}，占全县申请总量的5.3%。`,
      `${received}，其中，当面申请占8.3%，网络申请占75%。`,
      `${received}，自然人占92.9%。`,
      `${received}，涉及征地补偿的占35%。`,
    ],
  ],
  [
    "numerals are read, and what is about so many is let be",
    ["收到政府信息公开申请一百二十件。", "收到政府信息公开申请两百件。"],
    [
      "收到政府信息公开申请五十六件。",
      "收到政府信息公开申请几十件。",
      "收到政府信息公开申请近60件。",
      "收到政府信息公开申请两三件。",
      `${received}，占全县的百分之五点三。`,
    ],
  ],
  [
    "other times are theirs",
    ["2023年，我局收到政府信息公开申请50件。2024年收到政府信息公开申请58件。"],
    [
      "2024年第三季度收到政府信息公开申请15件。",
      "2023年，我局收到政府信息公开申请50件，办结45件。",
      "自2008年条例施行以来，累计收到政府信息公开申请1200件。",
      "近五年年均收到政府信息公开申请40件。",
    ],
  ],
  [
    "what did not happen",
    [
      "本年度未收到依申请公开申请。",
      "2024年度我局依申请公开为零。",
      "全年无依申请公开事项。",
      "未发生行政复议、行政诉讼案件。",
      "全年政府信息公开行政诉讼、行政复议均为零。",
      "全年未制定行政规范性文件。",
      "2024年未作出行政处罚决定。",
      `${received}，无结转下年度的申请。`,
    ],
    [
      "未收到上级转办的政府信息公开申请。",
      "未发生因未按期答复引发的行政复议、行政诉讼。",
      "因无法提供相关信息引发行政复议、行政诉讼的，认真应对。",
      "未依申请公开的信息，逐步转为主动公开。",
    ],
  ],
  [
    "all done beside a carry-over",
    [`${received}，已全部办结。`, `${received}，办结率100%。`],
    [`${received}，全部按时办结。`, `${received}，按期办结率100%。`, "全年办理政务服务事项1200件，办结率100%。"],
  ],
  [
    "许可、处罚、强制 that were decided, not published",
    ["全年作出行政处罚90件。", "作出行政许可决定320件、行政处罚决定80件。", "下达行政处罚决定书90份。"],
    [
      "公示行政处罚决定100件、行政许可决定400件。",
      "公开行政许可决定400件，行政处罚决定100件。",
      "全年归集行政许可500条、行政处罚100条。",
      "按一般程序作出行政处罚30件，简易程序50件。",
    ],
  ],
  [
    "cases of another office",
    ["因政府信息公开被申请行政复议8件，其中维持6件。", "发生6件政府信息公开行政复议。"],
    [
      "收到行政复议申请120件，审结100件，维持80件。",
      "行政复议机关受理以我局为被申请人的政府信息公开行政复议12件。",
      "因政府信息公开被申请行政复议8件，其中5件维持，2件纠正，1件尚未审结。",
    ],
  ],
  [
    "half-width stops are stops",
    ["2024年,我局共收到政府信息公开申请58件,均已依法办理。"],
    ["2024年,我局共收到政府信息公开申请56件,上年转结6件,办结59件;行政复议8件,行政诉讼5件。"],
  ],
];

describe.each(kinds)("%s", (_, hits, misses) => {
  it("is told where it is wrong", () => {
    expect(hits.filter((text) => quotesIn(text).length === 0)).toEqual([]);
  });

  it("is not seen where something else is meant", () => {
    expect(misses.flatMap((text) => quotesIn(text).map((quote) => [text, quote]))).toEqual([]);
  });
});

it("names the true share of the part that is named", () => {
  const [finding] = numberFindings(reportOf(figures, `${received}，自然人占80%。`));
  expect(finding).toMatchObject({ code: "share-differs", part: 52, wholes: [56] });
});

it("names the difference where cases are compared", () => {
  const [finding] = numberFindings(reportOf(figures, `${received}，较上年增加8件。`));
  expect(finding).toMatchObject({ code: "growth-differs", inCases: true, before: 50, now: 56, found: 8 });
});
