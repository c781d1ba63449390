/** What the receiving office knows of a unit that owes a report. */
export interface RosterEntry {
  readonly unit: string;
  /** As the list calls it: 县直, 乡镇街道, 管委会, 政府办公室, 县政府本级; empty where it says nothing. */
  readonly kind: string;
  /** As the list writes it; empty where it says nothing. */
  readonly deadline: string;
  readonly contact: string;
  /** The kind that it belongs to, as far as the list says. */
  readonly group: UnitGroup | undefined;
  /** Nothing is expected of it: 免报, or merged into another unit. */
  readonly isExempt: boolean;
  /** There was no such unit last year. */
  readonly isNew: boolean;
  /** The unit that reports for it since it was merged. */
  readonly mergedInto: string | undefined;
}

/** Kinds of units by which a county adds up. */
export type UnitGroup = "department" | "township" | "zone" | "office" | "government";

/** As sheets and pages call them. */
export const groupLabels: Readonly<Record<UnitGroup, string>> = {
  department: "县直",
  township: "乡镇街道",
  zone: "管委会",
  office: "政府办公室",
  government: "县政府本级",
};

const groups: readonly (readonly [UnitGroup, RegExp])[] = [
  ["office", /政府办|办公[室厅]/],
  ["government", /本级/],
  ["zone", /管委会|园区|开发区/],
  ["township", /乡镇|街道|^[乡镇]/],
  ["department", /直|垂直|部门|委办局/],
];

const groupOf = (kind: string): UnitGroup | undefined => groups.find(([, words]) => words.test(kind))?.[0];

type Field = "unit" | "kind" | "deadline" | "contact" | "note";

/** What heads call a column. */
const heads: readonly (readonly [Field, RegExp])[] = [
  ["unit", /单位|机关|部门名称|名称/],
  ["kind", /类型|类别|性质|种类/],
  ["deadline", /期限|截止|时限|时间/],
  ["contact", /联系|电话|经办/],
  ["note", /备注|状态|说明|情况/],
];
const KIND =
  /^(?:县直|市直|区直|省直|直属|乡镇街道|乡镇|街道|管委会|园区|政府办公室|[县市区]政府本级|本级|垂直管理)(?:单位|部门)?$/;
const DATE = /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?$|^\d{1,2}月\d{1,2}日$/;
const PHONE = /\d{3,4}-?\d{7,8}|1\d{10}/;
const NUMBER = /^(?:序号|\d{1,4}[、.．)）]?)$/;
const NEW = /新设|新成立|新组建|新增|今年设立/;
const EXEMPT = /免报|撤销|撤并|并入|不单独报|合并/;

/**
 * Reads a list of units, one a line; more columns are told by their heads, or else by what stands in them. Lines without
 * a name of a unit are passed over.
 */
export function readRoster(rows: readonly (readonly string[])[]): readonly RosterEntry[] {
  const filled = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const headRow = filled.findIndex((row) => row.length > 1 && columnsIn(row).has("unit"));
  const columns = headRow < 0 ? undefined : columnsIn(filled[headRow] ?? []);
  const entries = filled.slice(headRow + 1).flatMap((row) => entryIn(row, columns) ?? []);
  return entries.filter((entry, index) => entries.findIndex(({ unit }) => unit === entry.unit) === index);
}

/** Cells of a line: parted by tabs, bars or commas. */
export const rosterRows = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.split(/\t|[|｜,，;；]/));

function columnsIn(row: readonly string[]): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  row.forEach((cell, index) => {
    const field = cell.length > 12 ? undefined : heads.find(([one, head]) => !columns.has(one) && head.test(cell))?.[0];
    if (field !== undefined) columns.set(field, index);
  });
  return columns;
}

function entryIn(row: readonly string[], columns: ReadonlyMap<Field, number> | undefined): RosterEntry | undefined {
  const at = (field: Field): string => row[columns?.get(field) ?? -1] ?? "";
  const cells = row.filter((cell) => cell !== "" && !NUMBER.test(cell));
  const unit = (columns === undefined ? cells.find(isName) : at("unit"))?.replace(/^\d{1,4}[、.．)）]\s*/, "") ?? "";
  if (!isName(unit)) return undefined;
  const others = cells.filter((cell) => cell !== unit);
  const found = (pattern: RegExp): string => others.find((cell) => pattern.test(cell)) ?? "";
  const note = columns === undefined ? found(EXEMPT) : `${at("note")} ${at("kind")}`.trim();
  const [, mergedInto] = /(?:并入|合并到|合并至|划入)\s*[→“：:]?\s*([^\s”，。；→]{2,40})/.exec(note) ?? [];
  const kind = columns === undefined ? found(KIND) : at("kind");
  return {
    unit,
    kind,
    group: groupOf(kind),
    deadline: columns === undefined ? found(DATE) : at("deadline"),
    contact: columns === undefined ? found(PHONE) : at("contact"),
    isExempt: EXEMPT.test(note),
    isNew: NEW.test(columns === undefined ? others.join(" ") : note),
    mergedInto,
  };
}

/** Longer words are no name, and a name has no digits only. */
const isName = (words: string): boolean =>
  words.length >= 2 && words.length <= 60 && /[\u4e00-\u9fff]{2}/.test(words) && !DATE.test(words) && !KIND.test(words);
