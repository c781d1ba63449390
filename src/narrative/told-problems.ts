const PROBLEM =
  /不够|不足|不及时|不到位|不深入|有待|亟待|薄弱|欠缺|缺乏|滞后|不高|不强|不严|不规范|不平衡|不均衡|不充分|不熟悉|不全|不多|不丰富|偏少|偏低|偏慢|较少|短板|差距|单一|困难/;
/** From here on it is told what is to be done. */
const MEASURES =
  /^(?:下一步|下步|今后|改进|整改|针对|对此|为此|[^，：]{0,12}(?:改进(?:措施|情况|方向|计划)|工作打算)[：:，]?)/;
const PROBLEMS = /存在(?:的)?(?:主要|一些|以下)?(?:问题|不足)/;
const NUMBERED = /^[（(][一二三四五六七八九十\d]{1,2}[)）]/;
const NUMBER = /^(?:[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[)）、.．]|是)+\s*)+/;
const SHORTEST = 6;
const LONGEST = 80;
const MOST = 6;

/** The problems that a chapter 五 tells, without their numbers and measures: what a year later should be answered. */
export function problemsTold(text: string): readonly string[] {
  const found: string[] = [];
  let tellsMeasures = false;
  for (const part of text.split(/[\n。；;]/).map((one) => one.trim())) {
    const words = part.replace(NUMBER, "");
    if (PROBLEMS.test(part) || NUMBERED.test(part)) tellsMeasures = false;
    if (MEASURES.test(words)) tellsMeasures = true;
    const problem = words.replace(/^.*(?:问题|不足|如下|方面)[：:]\s*/, "").replace(NUMBER, "");
    const isTold = !tellsMeasures && PROBLEM.test(problem.replace(PROBLEMS, ""));
    if (isTold && problem.length >= SHORTEST && problem.length <= LONGEST && !found.includes(problem))
      found.push(problem);
  }
  return found.slice(0, MOST);
}
