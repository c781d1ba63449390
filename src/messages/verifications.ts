import type { ReadReport } from "../binding/read-report";
import { differingTables, figuresCodeOf, type FiguresCode } from "../report/figures-code";
import { tableOfForm } from "./cell-names";

/** Whether a report and a 校验单 still belong together. */
export interface Verification {
  readonly matches: boolean;
  /** In a Chinese sentence: what is the same, or what is not. */
  readonly message: string;
}

/** Holds a report against the codes of a 校验单; of several, as in a workbook, against the one that fits best. */
export function verify(
  codes: readonly FiguresCode[],
  { report, form }: Pick<ReadReport, "report" | "form">,
): Verification {
  const own = figuresCodeOf(report, form.formatOfTable);
  const differences = codes.map((code) => differencesFrom(code, own, (table) => tableOfForm(form, table).label));
  const [fewest = []] = [...differences].sort((one, other) => one.length - other.length);
  if (fewest.length === 0) return { matches: true, message: "与校验单一致：数、单位、年度都没有变。" };
  return {
    matches: false,
    message: `与校验单不一致：${fewest.join("；")}。请让填报单位重新做校验单，或者换回做校验单时的文件。`,
  };
}

function differencesFrom(
  code: FiguresCode,
  own: FiguresCode,
  labelOf: (table: Parameters<typeof tableOfForm>[1]) => string,
): readonly string[] {
  const tables = differingTables(code, own).map(labelOf);
  return [
    ...(code.unit === own.unit ? [] : ["单位名称不同"]),
    ...(code.year === own.year ? [] : [`年度不同（校验单 ${code.year ?? "没有写"}，文件 ${own.year ?? "没有写"}）`]),
    ...(tables.length > 0 ? [`${tables.join("、")}的数改过`] : code.figures === own.figures ? [] : ["数改过"]),
  ];
}
