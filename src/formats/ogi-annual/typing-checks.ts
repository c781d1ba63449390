import type { TextCheck } from "../../rules/text-rules";

/**
 * The term with one other character in it, between these places; what else is written so is left out. “依申请公工” is one of
 * “依申请公开”.
 */
const nearMissesOf = (
  term: string,
  { from, to, except }: { from: number; to: number; except: string },
): readonly RegExp[] =>
  [...term].flatMap((character, place) =>
    place < from || place >= to
      ? []
      : new RegExp(
          `()(?!${except})${term.slice(0, place)}(?!${character})[\\u4e00-\\u9fa5]${term.slice(place + 1)}`,
          "g",
        ),
  );

const TYPING = { severity: "warning", basis: "practice", source: "公开的年报里常见的笔误。" } as const;

/** Slips of the hand. Only what is wrong in any sentence: “层层落实”, “一件一件办”, “人民政府政府信息公开” are right. */
export const typingChecks = [
  {
    ...TYPING,
    id: "ST-DOUBLED",
    kind: "words",
    title: "没有重复的字词和标点",
    advice: "请删去重复的。",
    patterns: [
      /(^|[^目])的的(?!确)/g,
      /(^|[^总温调饱暖缓柔平共祥谦亲中])和和(?![美睦气])/g,
      /()(?:将将|被被|或或)/g,
      /(^|[^为明])了了(?![解然无])/g,
      // “针对对象”, “参与与反馈”, “现在在”, “以及及时” are right.
      /(^|[^针面相应])对对(?![子联象方手策口岸照话比外内待应接标于])/g,
      /(^|[^参给赠授付])与与(?!会)/g,
      /(^|[^存现实正])在在(?![乎场])/g,
      /(^|[^但就可还总都只倒若])是是(?!非)/g,
      /(^|[^普涉波以危])及及(?![时早格第])/g,
      /()((?![一二三四五六七八九十百千万零两逐某每各])(?!政府政府(?:信息|网|门户|公报|办|工作|采购|部门)|中心|主任|公司|研究|讨论|商量|考虑|试试|看看)[\u4e00-\u9fa5]{2,6})\2/g,
      /()[，、；：][，、；：。]|[。！？][，。、；：]|,,|;;/g,
    ],
    code: "wrong-words",
    says: "{words}重复了。",
  },
  {
    ...TYPING,
    id: "ST-TERMS",
    kind: "words",
    title: "复议和诉讼、公民和法人等成对的词没有写错",
    advice: "请改正。",
    patterns: [
      /()行政复议[、和及与或](?:提起|被提起|引发|引起)?行政复议(?=[，。；、\d]|情况|应对|等|均|为|$)/g,
      /(^|[^\u4e00-\u9fa5])(?:行政诉讼[、和及与或])行政诉讼(?![法案])/g,
      /()(?:引发|引起|发生|产生|提起|被申请)(?:的)?行政复议[、和及与或](?:被?提起|被)?行政(?!诉讼|应诉|争议|赔偿|裁决|调解|救济|复议|案件|纠纷|败诉|机关|执法)[\u4e00-\u9fa5]{2}/g,
      /()行政(?:诉论|述讼|讼诉|诉颂|拆讼|诉诵|复义|复仪|复以|夏议)/g,
      /()(?:以申请公开|依申清公开|依申请公布开|依法申请公开公开)|依申请工开|主动工开|信息工开|政府信息公司(?=工作|申请|条例|平台)/g,
      ...nearMissesOf("依申请公开", { from: 1, to: 5, except: "依申请公[布示告民众]" }),
      // “信息处理能力” and “信息公开案例” are right: not every character may be another.
      ...nearMissesOf("信息处理费", { from: 2, to: 4, except: "信息(?:管|经|整)理费|信息处[置罚]费" }),
      /()规范性(?:文[挡伴建健见]|闻件|纹件)|信息公开(?:条列|条利|条历|调例)/g,
      /()政(?:付|俯|腑|务府)信息|政府(?:新息|信悉|讯息)公开|(?:政务|信息)(?:工开|功开|公幵)/g,
      /()(?:其[他它])?(?:组职|组帜|阻织|祖织)(?=[，。；、均提的申可]|$)/g,
      /()规范(?:行文件|性性文件|性文伴)|结转下一?年度?断续办理|公民、法人[和或]其他组织法人/g,
    ],
    code: "wrong-words",
    says: "{words}像是写错了。",
  },
  {
    ...TYPING,
    id: "ST-PAIRS",
    kind: "pairs",
    title: "括号、书名号、引号成对",
    advice: "请补上缺的一半，或者删去多的一半。",
    pairs: [
      { open: "（(", close: "）)", isListMark: true },
      { open: "《", close: "》" },
      { open: "〔", close: "〕" },
      { open: "“", close: "”" },
    ],
  },
  {
    ...TYPING,
    id: "ST-SERIES",
    kind: "series",
    title: "“一是、二是、三是”和分点编号连续",
    advice: "请补上缺的，或者改正编号。",
  },
  {
    ...TYPING,
    id: "ST-END",
    kind: "unfinished",
    title: "每一段写完整，段末有句号",
    advice: "请看是不是没有写完。",
    shortest: 40,
  },
  {
    ...TYPING,
    id: "ST-MARKS",
    kind: "half-width",
    title: "中文里用全角标点",
    severity: "tip",
    source: "中文正文用全角标点；同一份年报里全角、半角混用不整齐。",
    advice: "请改为全角标点。",
  },
] as const satisfies readonly TextCheck[];
