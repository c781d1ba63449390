import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { blankReport, type CellId } from "../../src/report/report";
import { figuresOf, form, json } from "../cli/made-reports";
import { kindsOfFile } from "../printed-reports/kinds-of-file";
import { printReport } from "../printed-reports/printed-report";
import { drawFrom } from "../src/narrative/draw";

/** What was planted in a made county, by the names of the units. */
export interface MadeCounty {
  readonly units: readonly string[];
  /** One total is one too many. */
  readonly wrong: readonly string[];
  /** Sent the same figures. */
  readonly twins: readonly [string, string];
  /** Sent two versions. */
  readonly twice: string;
  /** Has a chapter that another unit took over, figures changed. */
  readonly alike: readonly [string, string];
  /** On the roster, and sent nothing. */
  readonly missing: readonly string[];
  /** Sent a scan beside its workbook. */
  readonly sealed: string;
  /** What counts for each unit. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<CellId, number>>;
  readonly roster: string;
}

const places = ["松", "柳", "榆", "桦", "槐", "杨", "柏", "枫", "桐", "梧", "桑", "柿"];
const waters = ["河", "江", "湖", "溪", "泉", "川", "滩", "岭", "坪", "塘", "洲", "湾"];

const OWN =
  "镇长每季度主持一次公开工作例会，各科室把本季度群众来电来信里问得最多的三件事写在黑板上，当场定下由谁写成问答、何时挂到网站首页，下一次例会先看黑板上划掉了几件，没有划掉的说明缘由，全年一共划掉41件。";

/** Writes the reports of a county into a folder: figures that balance, five kinds of file, some faults. The same for every run. */
export function makeCounty(folder: string, count: number): MadeCounty {
  mkdirSync(folder, { recursive: true });
  const draw = drawFrom(2025);
  const all = Array.from({ length: count }, (_, index) => nameOf(index));
  const at = (index: number): string => all[index] ?? "";
  const figures = new Map<string, ReadonlyMap<CellId, number>>();
  for (const unit of all) figures.set(unit, figuresOf(form, draw));
  const wrong = [at(3), at(17), at(29)];
  for (const unit of wrong) figures.set(unit, oneMore(figures.get(unit), "disputes/reconsideration/total"));
  figures.set(at(9), figures.get(at(8)) ?? new Map());
  const texts = new Map([
    [at(12), OWN],
    [at(13), OWN.replace("镇长", "主任").replace("41件", "28件")],
  ]);
  for (const [index, unit] of all.entries())
    writeOne(folder, { unit, cells: figures.get(unit) ?? new Map(), text: texts.get(unit), index });
  const second = json({ unit: at(21), cells: oneMore(figures.get(at(21)), "disclosure/licenses/decisions") });
  writeFileSync(path.join(folder, `${at(21)}新.json`), second);
  writeFileSync(path.join(folder, `${at(5)}（盖章）.pdf`), "%PDF-1.4\n");
  const missing = ["青山县统计局", "青山县档案馆"];
  return {
    units: all,
    wrong,
    twins: [at(8), at(9)],
    twice: at(21),
    alike: [at(12), at(13)],
    missing,
    sealed: at(5),
    figures,
    roster: [...all, ...missing].join("\n"),
  };
}

const nameOf = (index: number): string =>
  `${places[index % places.length] ?? ""}${waters[Math.floor(index / places.length)] ?? `第${index}`}镇人民政府`;

const oneMore = (cells: ReadonlyMap<CellId, number> = new Map(), id: CellId): ReadonlyMap<CellId, number> =>
  new Map(cells).set(id, (cells.get(id) ?? 0) + 1);

interface Sent {
  readonly unit: string;
  readonly cells: ReadonlyMap<CellId, number>;
  readonly text: string | undefined;
  readonly index: number;
}

/** Every kind of file in turn: Word, page, xlsx, ods, xls; what has a text goes as our own. */
function writeOne(folder: string, { unit, cells, text, index }: Sent): void {
  const kind = [0, 1, 3, 4, 5].map((one) => kindsOfFile[one])[index % 6];
  if (text !== undefined || kind === undefined) {
    writeFileSync(path.join(folder, `${unit}.json`), json({ unit, cells, ...(text === undefined ? {} : { text }) }));
    return;
  }
  const report = { ...blankReport("2021", 2025, unit), cells };
  const file = path.join(folder, `${unit}${path.extname(kind.name)}`);
  writeFileSync(file, kind.write(printReport(report, form)));
}
