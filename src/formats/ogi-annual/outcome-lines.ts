/** How sentences name the lines of （三） to （六） of chapter 三, by the id of the row. */
export const lineWords: ReadonlyMap<string, string> = new Map([
  ["withheld-state-secret", "国家秘密"],
  ["withheld-forbidden-by-law", "(?:其[他它])?法律、?(?:和)?行政法规禁止公开"],
  ["withheld-security-and-stability", "三安全一稳定"],
  ["withheld-third-party", "(?:保护|涉及|侵害|损害)?第三方(?:合法)?权益"],
  ["withheld-internal-affairs", "(?:三类)?内部(?:事务|管理)(?:性)?信息"],
  ["withheld-process-information", "(?:四类)?过程性信息"],
  ["withheld-enforcement-file", "(?:行政)?执法案卷(?:信息)?"],
  ["withheld-administrative-inquiry", "行政查询事项"],
  ["unavailable-not-held", "不掌握(?:相关|该|申请)?(?:政府)?(?:信息)?|(?:政府)?信息不存在"],
  ["unavailable-needs-creating", "(?:没有|无)现成信息、?需要?另?行制作|需要?另?行制作|需要?制作|(?:没有|无)现成信息"],
  ["unavailable-still-unclear", "补正后(?:申请)?(?:内容)?仍不?(?:明确|清楚)|申请内容仍?不明确"],
  ["not-processed-petition", "信访(?:、?举报)?、?投诉类?(?:事项)?(?=.{0,12}(?:类|申请|不予|不再|均|的))"],
  ["not-processed-repeated", "重复申请"],
  ["not-processed-publication", "(?:要求)?(?:提供)?公开出版物"],
  ["not-processed-excessive", "(?:无正当理由)?大量、?反复申请"],
  ["not-processed-confirmation", "(?:要求)?(?:机关)?确认或者?重新出具(?:获取)?信息"],
  ["other-not-supplemented-in-time", "(?:无正当理由)?逾期(?:不|未)补正"],
  ["other-fee-unpaid", "逾期未(?:按收费通知要求)?(?:缴纳?费用?)"],
]);

/** What may stand between the name of a line and its number. */
export const LINE_ENDS =
  "(?:类|相关|该|政府信息|信息|申请|而|、|由|机关|予以|答复|告知|无法提供|未能提供|不予公开|不予处理|不再处理|不处理)*";
