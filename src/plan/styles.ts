import { type Palette, usualPalette } from "../report/palette";
import type { Grade } from "../rules/grade";
import type { ValueKind } from "../report/report-format";
import type { CellStyle } from "../workbook/workbook-plan";

/** 五号, the size offices set these tables in. */
const TABLE_SIZE = 10.5;
const CHECK_SIZE = 9;

const inTable = {
  font: "宋体",
  size: TABLE_SIZE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
  locked: true,
} as const;

const beside = { ...inTable, size: CHECK_SIZE, border: false, color: "#595959" } as const;

const writing = {
  font: "仿宋",
  size: 16,
  horizontal: "left",
  vertical: "top",
  wrap: true,
  border: false,
  locked: false,
} as const;

const COUNT_FORMAT = "0";
const numberFormats: Readonly<Record<ValueKind, string>> = {
  count: COUNT_FORMAT,
  change: COUNT_FORMAT,
  amount: "General",
};

/** How every cell of the plan looks, by the key that planned cells carry. */
export const planStyles = {
  /** The title of the report on the cover. */
  cover: { ...writing, font: "黑体", size: 22, horizontal: "center", vertical: "center", bold: true },
  preface: writing,
  chapter: { ...writing, font: "黑体", vertical: "center" },
  paragraph: writing,
  /** The official chapter title above a table. */
  title: { ...inTable, font: "黑体", size: 16, border: false },
  unit: { ...inTable, horizontal: "right", border: false },
  label: inTable,
  /** A label of more than one line, such as those of the outcomes, reads better from the left. */
  longLabel: { ...inTable, horizontal: "left" },
  count: { ...inTable, wrap: false, locked: false, numberFormat: numberFormats.count },
  change: { ...inTable, wrap: false, locked: false, numberFormat: numberFormats.change },
  amount: { ...inTable, wrap: false, locked: false, numberFormat: numberFormats.amount },
  total: { ...inTable, wrap: false, fill: "#F2F2F2", numberFormat: COUNT_FORMAT },
  check: { ...beside, size: TABLE_SIZE, color: "#000000" },
  checkLabel: beside,
  /** A place for a 核对数 while none is asked for. */
  noControl: beside,
  controlLabel: { ...beside, border: true },
  control: {
    ...beside,
    size: TABLE_SIZE,
    wrap: false,
    border: true,
    color: "#000000",
    fill: "#F3F9FF",
    locked: false,
    numberFormat: COUNT_FORMAT,
  },
  setting: {
    font: "宋体",
    size: TABLE_SIZE,
    horizontal: "left",
    vertical: "top",
    wrap: false,
    border: false,
    locked: true,
    numberFormat: "@",
  },
} as const satisfies Readonly<Record<string, CellStyle>>;

export interface GradeFormat {
  readonly fill: string;
  readonly color?: string;
  readonly bold?: boolean;
}

type GradeFormats = Readonly<Record<Grade | "blank", GradeFormat>>;

/** How each grade looks. Colours are never alone: 核对 says 差 n or 未填完 beside them. */
export const gradeFormats: GradeFormats = {
  suspect: { fill: "#C00000", color: "#FFFFFF", bold: true },
  broken: { fill: "#FFC7CE", color: "#9C0006" },
  incomplete: { fill: "#FFF2CC", color: "#7F6000" },
  blank: { fill: "#F3F9FF" },
};

/** How each grade looks in each set of colours. In the second nothing is told apart by red and green, and more is bold. */
const formatsByPalette: Readonly<Record<Palette, GradeFormats>> = {
  "red-yellow": gradeFormats,
  "blue-orange": {
    suspect: { fill: "#003F7D", color: "#FFFFFF", bold: true },
    broken: { fill: "#FFD199", color: "#663300", bold: true },
    incomplete: { fill: "#CFE3F7", color: "#1F3F66" },
    blank: gradeFormats.blank,
  },
};

export const gradeFormatsIn = (palette: Palette = usualPalette): GradeFormats => formatsByPalette[palette];

/** How a highlight of ours looks in another set of colours, known by its fill; undefined where the fill is not ours. */
export function recoloured(fill: string, palette: Palette): GradeFormat | undefined {
  const grades = Object.keys(gradeFormats) as (keyof GradeFormats)[]; // by the type of the record
  const isFillOf = (grade: keyof GradeFormats): boolean =>
    Object.values(formatsByPalette).some((formats) => formats[grade].fill === fill.toUpperCase());
  const grade = grades.find(isFillOf);
  return grade && gradeFormatsIn(palette)[grade];
}
