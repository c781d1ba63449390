/** What may stand between the words of a quantity and its number. */
const FILLER =
  "(?:的)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:申请|事项|情形|情况|案件|答复|答复件)?(?:的)?(?:数量|件数|总数|总量)?" +
  "(?:共计|合计|总计|共有|均为|各|共|计|为|是|有|了)?[:：]?\\s*$";

/** The words, and nothing that says more, right before a number. */
export const ending = (words: string): RegExp => new RegExp(`(?:${words})${FILLER}`);
