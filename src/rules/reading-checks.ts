import type { Check } from "./rule";

/** Nothing stays blank; a “/” or “—” is a blank, too. Every format asks for it. */
export const nothingBlank: Check = {
  id: "NUM-BLANK",
  title: "没有的填 0，不留空，也不填“/”“—”“无”",
  severity: "warning",
  basis: "practice",
  source: "填报习惯：公开的年报一般都填 0。空着的格看不出是没有，还是漏填。",
};

/** What reading changed in the cells is told to the user: nothing is put right in silence. */
export const readAsNumber: Check = {
  id: "NUM-READ",
  title: "读取时改写了格里的写法",
  severity: "tip",
  basis: "practice",
  source: "公开的年报里常见全角数字、空格、单位写进格里等写法，读取时统一成数字，并说明改了什么。",
};

/** A number stored as text is left out of every formula that should count it. */
export const storedAsNumber: Check = {
  id: "NUM-TEXT",
  title: "合计公式要加的数，不能存成文本",
  severity: "error",
  basis: "arithmetic",
  source: "表格软件的 SUM、COUNT 不计文本：看着是数，合计里却没有它。从网页、公文里粘贴来的数常常这样。",
};

/** What people see in print and what is added up are two figures. */
export const shownAsStored: Check = {
  id: "NUM-SHOWN",
  title: "格里显示的数，要和实际存的数一样",
  severity: "error",
  basis: "arithmetic",
  source: "表格软件按单元格格式显示数字：日期、百分比、千位或万位缩放的格式，看到的和参加计算的是两个数。",
};

/** Amounts of money are often printed with fewer decimals than were entered. */
export const roundedInPrint: Check = {
  id: "NUM-ROUNDED",
  title: "金额显示的小数位数，要和实际存的一样",
  severity: "explain",
  basis: "practice",
  source: "显示时四舍五入到两位小数的金额，出表时用的是实际存的数，两处公开的数会不一样。",
};

/** A program that fills in a workbook without computing leaves formulas without a result. */
export const formulaComputed: Check = {
  id: "NUM-FORMULA",
  title: "公式要有计算结果",
  severity: "error",
  basis: "arithmetic",
  source: "有的程序只写公式、不算结果。文件里没有结果的公式，看着有数，读出来是空的。",
};

/** Or with the result of before. */
export const resultOfNow: Check = {
  id: "NUM-STALE",
  title: "文件里存的公式结果，要和现在的数一致",
  severity: "warning",
  basis: "arithmetic",
  source: "有的程序改了数、不重算公式，文件里存的还是原来的结果；用表格软件打开后会变成新的。",
};
