import type { CollectedUnit } from "../src/collection/collect-units";
import type { VersionDifference } from "../src/collection/versions";
import { describeComparison } from "../src/messages/comparisons";
import { unitStateNames, unitStates } from "../src/messages/unit-states";
import { sentencesOn } from "../src/messages/finding-sentences";
import { verify } from "../src/messages/verifications";
import { describeSourceRemark } from "../src/messages/source-remarks";
import type { RoundChange } from "../src/collection/rounds";
import type { Answered, Collected } from "./collect";

/** The answer for people: a line a unit, the gravest first, and then what concerns several. */
export function printCollection({ collection, sums, alike }: Collected, { slips, changes }: Answered): string {
  const { year, units, missing, nearNames, strangers, unread, sameFigures } = collection;
  const counts = unitStates.map(
    (state) => `${unitStateNames[state]} ${units.filter((one) => one.state === state).length}`,
  );
  const lines = [
    `${year === undefined ? "年度不一，" : `${year} 年度，`}收到 ${units.length} 个单位的年报：${counts.join("，")}。`,
    ...unitStates.flatMap((state) =>
      units.filter((one) => one.state === state).map((one) => unitLine(one, unitStateNames[state])),
    ),
    ...section("没有报的", missing),
    ...section(
      "名称和名册不一致，是不是同一个单位请核实（没有合并）",
      nearNames.map(({ file, unit, roster }) => `${unit}（${file}）≈ 名册上的${roster}`),
    ),
    ...section("名册上没有的单位", strangers),
    ...section(
      "同一个单位报了几份，先按文件名第一份计入，请选定一份",
      units.filter(({ isDuplicate }) => isDuplicate).map(({ unit, files }) => `${unit}：${files.join("、")}`),
    ),
    ...section(
      "同一个单位的几份不一样",
      units.flatMap(({ unit, counted, differences }) =>
        differences.map((one) => `${unit}：${describeVersion(one, counted)}`),
      ),
    ),
    ...section(
      "文件里有个人信息的",
      units.flatMap(({ ledgers }) => ledgers.map(({ file, remark }) => `${file}：${describeSourceRemark(remark)}`)),
    ),
    ...section(
      "和上年不衔接的",
      units.flatMap(({ unit, counted }) =>
        counted === undefined ? [] : counted.acrossYears.map(sentencesOn(counted)).map((said) => `${unit}：${said}`),
      ),
    ),
    ...section(
      "校验单",
      units.flatMap(({ unit, counted, checkSheets }) =>
        counted === undefined
          ? []
          : checkSheets.map(({ file, code }) => `${unit}：${file}，${verify([code], counted).message}`),
      ),
    ),
    ...section(
      "没有读的文件",
      unread.map(({ file, message }) => `${file}：${message}`),
    ),
    ...section(
      "数完全相同的单位",
      sameFigures.map((group) => group.join("、")),
    ),
    ...section(
      "文字雷同的单位",
      alike.map(
        ({ units: [a, b], share, passages }) =>
          `${a}、${b}：${passages.length} 段，最多 ${Math.round(share * 100)}% 相同`,
      ),
    ),
    ...section("看来已经是各单位之和的，没有再计入汇总", sums.aggregates),
    ...section(
      "和上次报送相比",
      [...changes].map(([unit, change]) => `${unit}：${changeWords(change)}`),
    ),
    ...(slips > 0 ? [`已写退回单 ${slips} 份。`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** 已改 2 处，未改 1 处，改动了别处 3 格. */
function changeWords({ mended, open, added, elsewhere }: RoundChange): string {
  const touched = [
    elsewhere.cells.length > 0 ? `${elsewhere.cells.length} 格` : "",
    elsewhere.text.length > 0 ? `${elsewhere.text.length} 句` : "",
  ].filter((one) => one !== "");
  const words = [
    mended.length > 0 ? `已改 ${mended.length} 处` : "",
    open.length > 0 ? `未改 ${open.length} 处` : "",
    added.length > 0 ? `新出现 ${added.length} 处` : "",
    touched.length > 0 ? `改动了别处 ${touched.join("、")}` : "",
  ].filter((one) => one !== "");
  return words.length === 0 ? "没有变化" : words.join("，");
}

/** How another report of the unit differs from the one that counts. */
function describeVersion({ file, comparison }: VersionDifference, counted: CollectedUnit["counted"]): string {
  if (counted === undefined) return file;
  return `${counted.file} 和 ${file}，${describeComparison(comparison, counted.form)}`;
}

function unitLine({ unit, counted, files, scans, problem }: CollectedUnit, label: string): string {
  const { errors = 0, explains = 0 } = counted?.open ?? {};
  const open = [errors > 0 ? `必须改正 ${errors}` : "", explains > 0 ? `需要说明 ${explains}` : ""].filter(
    (one) => one !== "",
  );
  const said = open.length > 0 ? open.join("，") : (problem?.message ?? "");
  const sealed = scans.length > 0 ? "，盖章件已收，图片未核" : "";
  const beside = files.length > 1 ? `  （${files.length} 个文件${sealed}）` : "";
  return `  ${label}  ${unit}  ${said}${beside}`.trimEnd();
}

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : ["", `${title}（${items.length}）`, ...items.map((item) => `  ${item}`)];
