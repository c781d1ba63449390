import type { TextCheck } from "../../rules/text-rules";

/** What somebody forgot to fill in, to delete or to rewrite. A first group of a pattern is what stands before the words. */
const placeholders: readonly RegExp[] = [
  /(^|[^\d*＊])[*＊]+(?![\d*＊])/g, // 138****1234 hides digits on purpose
  /(^|[^\u2715])[×ＸX]{2,}(?=[\u4e00-\u9fa5\s，。、年月日件条]|$)/g,
  /()[【】]/g,
  /()\{\{[^}]*\}?\}?/g,
  /()[_＿]{2,}(?![A-Za-z0-9])/g,
  // Letters where a number belongs: X件, NN条, 202X年. A5、B2 are names.
  /(^|[^A-Za-z0-9Ａ-Ｚ])(?:[XxNnMmYyＸＮ]{1,3}|[AaBb])(?=(?:余|多)?(?:件次|人次|万元|[件条份篇项期场次]))/g,
  /()20(?:\d[XxＸ×*?？]|[XxＸ×*?？]{2})年?/g,
  // Signs where a name or a number belongs; 二〇〇五年 is a year.
  /(^|[^一二三四五六七八九〇○零])[○〇◯●△▲□■◇◆]{2,}(?![一二三四五六七八九〇○零])/g,
  /(^|[^一二三四五六七八九十百〇○零])[○〇◯△□](?=[件条份篇项期场次])/g,
  /(^|[^如对若])某某(?=[县市区镇乡街局委厅办村社旗])/g,
  /()[（(][\s\u3000]*[）)]/g,
  /()[（(【[](?:此处|请(?:填写|填报|补充|结合|根据|在此|自行|删除|核实|注意|按)|填写|根据实际(?:情况)?(?:填写|修改|补充)|结合实际(?:填写|修改|补充)|没有的?可|如无[，,]?可|可删除|文字描述|自行(?:填写|补充|修改)|单位名称|单位全称|具体(?:数字|数据|件数)|数字|略)[^）)】\]\n]{0,30}[）)】\]]/g,
  /()[（(【[](?:数据|数字|内容|件数|金额|此处|名称)?待(?:补充|补|填写|填报|填|核实|核|定|确认|更新|完善|续)[^）)】\]\n]{0,12}[）)】\]]/g,
  // Question marks, number signs and dots for numbers; “怎么办？件件有着落” is a question.
  /(^|[\u4e00-\u9fa5])(?:[？?#＃]+|[.…]{2,})(?=(?:件次|人次|[件条份篇项期场次人])(?:[，。；、]|其中))/g,
  /()〔(?:数字|数据|件数|条数|单位名称|单位全称|名称|年份|此处[^〕\n]{0,20}|请填[^〕\n]{0,20})〕/g,
  /()[（(][^（()）\n]{0,10}请(?:各|本)?(?:单位|部门|镇街)?(?:据实|如实|根据|结合)[^（()）\n]{0,12}(?:填写|修改|补充|填报)[）)]/g,
  // Words to whoever collects the reports, in a report to everybody.
  /(^|[^珍名昂宝可高华富尊])贵(?:办|局|委|厅|单位|机关|府)(?=[《，。的要关于])/g,
  /(^|[^有尚仍亟等对])待(?:填写|填报|补填|填|补充数据|核实后填写|补数据)(?=[，。；、\s件条份]|$)/g,
];

/** A number left out: “共收到申请  件”, “累计发布信息条，”. */
const numbersLeftOut: readonly RegExp[] = [
  /()(?![一二三四五六七八九十百千万几两多余每逐各本该此那第数])[\u4e00-\u9fa5][ \u3000\u00a0]+(?:件次|人次|万元|[件条份篇项期场次])(?=[，。；、（(]|其中)/g,
  /()(?:共|累计|共计|合计|总计)(?:收到|受理|办理|答复|发布|公开|主动公开|制发|召开|开展|举办|组织|回应|解读)[^，。；、\d０-９一二两三四五六七八九十百千万几数多余]{0,14}[^，。；、\d０-９一二两三四五六七八九十百千万几数多余案文信邮条附事稿要各每该此这那本元证函急零A-Za-zＸ×*○□_](?:件|条|份|篇|场次|人次)(?=[，。；、])/g,
];

/** Marks of web pages and of text editors. */
const markUp: readonly RegExp[] = [
  /()<\/?(?:p|br|div|span|b|strong|font|table|tr|td|a|img|h[1-6]|li|ul|ol|style|o:p)\b[^<>\n]{0,80}\/?>/gi,
  /()&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|#\d{2,5});/gi,
  /(^|\n)#{1,6}[ \t]?(?=[\u4e00-\u9fa5])/g,
  /(^|\n)(?:```|\|[^|\n]{1,40}\|)/g,
  /()\\[nrt](?![A-Za-z])/g,
  /()\$\{[^}\n]{0,40}\}/g,
  /()\ufffd+/g,
];

/** How a writing tool begins and ends its answers. */
const toolWords: readonly RegExp[] = [
  /(^|\n)[ \t\u3000]{0,8}(?:好的|没问题|当然(?=[！!]|[，,](?:以下|下面|可以|这是|我来)))[，,！!。][^\n。]{0,30}/g,
  /(^|\n)[ \t\u3000]{0,8}(?:以下|下面)(?:是|为)(?:一份|一篇|为您|为你|根据(?:您|你)|按照(?:您|你|上述)|您|你|修改后|润色后|优化后|生成)[^\n。]{0,30}/g,
  /()以上(?:是|为|内容|报告)?(?:根据|按照|依据)(?:您|你)[^。\n]{0,30}/g,
  /()作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型)[^。\n]{0,20}/gi,
  /()(?:以上|本)(?:内容|报告|文本|文稿|范文)(?:由|为)(?:AI|人工智能|大模型)[^。\n]{0,10}生成/gi,
  /()(?:以上|上述)(?:内容|报告|文本|范文|模板)?(?:仅供参考|供您参考|供参考)/g,
  /()希望(?:以上|这份|这篇|本)[^。\n]{0,16}对(?:您|你)有(?:所)?帮助/g,
  /()(?:您|你)可以?(?:根据|结合)(?:实际|具体|本单位|自身)[^。\n]{0,20}/g,
  /()请(?:您|你)?(?:根据|结合)(?:实际|具体|本单位)(?:情况|需要)?(?:进行|加以|作|对)?[^。\n]{0,8}(?:修改|调整|补充|完善|替换)/g,
  /()如(?:果)?(?:需要?|有)[^。\n]{0,16}(?:请)?(?:随时)?(?:告诉|告知|联系)我(?![们单中机府局委厅办镇乡县市区街州盟旗省站所院])/g,
];

const LEFT_IN_BASIS = {
  kind: "words",
  severity: "explain",
  basis: "practice",
  code: "leftover",
} as const;

/** Words, signs and numbers that should not be in a finished text. */
export const leftInChecks = [
  {
    ...LEFT_IN_BASIS,
    id: "ST-LEFTOVER",
    title: "正文里没有残留的“*”“××”“【】”、网页代码和没有填的数",
    source: "从模板、网页粘贴来的文字常有残留的记号、没有填的数。",
    advice: "请删去，或者填上内容。",
    patterns: [...placeholders, ...markUp],
    says: "有残留的{words}。",
  },
  {
    ...LEFT_IN_BASIS,
    id: "ST-NO-NUMBER",
    title: "“件”“条”前面写了数",
    source: "从模板来的句子里，件数、条数常常漏填。",
    advice: "请填上数；没有发生的改写成一句话。",
    patterns: numbersLeftOut,
    says: "{words}缺数。",
  },
  {
    ...LEFT_IN_BASIS,
    id: "ST-TOOL",
    title: "正文里没有写作工具自己的话",
    source: "用写作工具起草的，开头、结尾常带着工具自己的话。",
    advice: "请删去。",
    patterns: toolWords,
    says: "{words}像是写作工具的话，不是年报的内容。",
  },
] as const satisfies readonly TextCheck[];
