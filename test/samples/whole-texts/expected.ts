/** What is wrong with a whole text: the check, the chapter, how the words begin, and why they are wrong. */
export type ExpectedFault = readonly [rule: string, chapter: string, quote: string, reason: string];

/** The whole texts of this folder, ours around faults met in published reports; more than these is a false alarm. */
export const wholeTexts: Readonly<Record<string, readonly ExpectedFault[]>> = {
  // Other years, other units, numbers of other things and Chinese years, all used rightly.
  "township-true.txt": [],
  "bureau-true.txt": [],
  "county-true.txt": [],
  "subdistrict-faulty.txt": [
    ["st-parts", "preface", "概述、主动公开", "收费及减免 and 概述 were parts of the form before 2019"],
    ["na-year", "preface", "统计期限自20241月1日起", "年 is lost"],
    ["st-chapters", "1", "一、本年度总体情况", "the title is 一、总体情况"],
    ["st-five", "1", "", "nothing is said of any platform"],
    ["na-year", "1", "2023年，我街道认真贯彻", "last year was left in"],
    ["st-leftover", "1", "X", "a number was never filled in"],
    ["st-no-number", "1", "站  条", "a number was never filled in"],
    ["na-unit", "1", "我镇", "it is a 街道"],
    ["na-boiler", "1", "我镇高度重视政务公开工作，注重用数据反映情况", "an instruction of the format"],
    ["st-doubled", "1", "的的", "的 twice"],
    ["st-series", "1", "三是", "there is no 二是"],
    ["st-pairs", "1", "修订《南桥街道信息发布", "《 is not closed"],
    ["st-doubled", "1", "。。", "two full stops"],
    ["na-year", "5", "2023年政府信息公开工作存在以下问题", "last year was left in"],
    ["st-leftover", "5", "（此处填写改进措施）", "an instruction in brackets"],
    ["st-ch6", "6", "无", "a bare 无"],
  ],
  "bureau-faulty.txt": [
    ["na-unit", "preface", "青山县林业局", "another authority publishes"],
    ["st-lawref", "preface", "国办公开办函〔2019〕60号", "replaced by 〔2021〕30号"],
    ["st-five", "1", "", "neither a platform nor supervision is spoken of"],
    ["st-tool", "1", "以下是根据您提供的资料撰写的总体情况", "the beginning of a tool's answer"],
    ["na-unit", "1", "我委", "it is a 局"],
    ["na-unit", "1", "青山县水利局", "another authority received requests"],
    ["st-twice", "1", "我局坚持以公开为常态", "the paragraph stands twice"],
    ["st-doubled", "1", "政务政务", "a doubled word"],
    ["na-year", "1", "2024年度，全局共公开", "last year was left in"],
    ["st-end", "1", "共公开行政许可信息56条", "the full stop lacks"],
    ["st-terms", "1", "引起的行政复议、行政处罚", "行政诉讼 is meant"],
    ["st-leftover", "1", "&nbsp;", "code of a web page"],
    ["st-chapters", "5", "五、存在问题及改进情况", "the title is 五、存在的主要问题及改进情况"],
    ["na-generic", "5", "部分地区", "a bureau speaks of itself"],
    ["st-marks", "5", "重视不够,解读不", "a half-width comma"],
  ],
};
