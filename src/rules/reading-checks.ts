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
