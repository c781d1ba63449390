import type { ReadReport } from "../src/binding/read-report";
import { codesInCheckSheet } from "../src/importers/check-sheet";
import { kindOf } from "../src/importers/import-report";
import { tableOfForm } from "../src/messages/cell-names";
import { differingTables, figuresCodeOf, type FiguresCode } from "../src/report/figures-code";
import { CommandError } from "./command-error";
import { readInput } from "./read-input";

/** Whether a report and a 校验单 still belong together. */
export interface Verification {
  readonly matches: boolean;
  /** In a Chinese sentence: what is the same, or what is not. */
  readonly message: string;
}

/** The codes of a 校验单 file. Throws CommandError or ImportError where it holds none, or cannot be read. */
export function readCheckSheet(file: string): readonly FiguresCode[] {
  const bytes = readInput(file);
  const kind = kindOf({ name: file, bytes });
  if (kind !== "xlsx" && kind !== "docx" && kind !== "html")
    throw new CommandError({ code: "not-a-check-sheet", file });
  const codes = codesInCheckSheet(bytes, kind);
  if (codes.length === 0) throw new CommandError({ code: "not-a-check-sheet", file });
  return codes;
}

/** Holds a report against the codes of a 校验单; of several, as in a workbook, against the one that fits best. */
export function verify(codes: readonly FiguresCode[], { report, form }: ReadReport): Verification {
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
