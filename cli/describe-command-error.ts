import type { CommandProblem, FileProblem } from "./command-error";

const helpHint = "输入 nianbao --help 查看用法。";

/** The Chinese sentence for wrong usage or a file that cannot be read or written; it ends with what to do. */
export function describeCommandProblem(problem: CommandProblem): string {
  switch (problem.code) {
    case "unknown-command":
      return `没有“${problem.command}”这个命令，可用的命令是 new、check、convert、narrate、collect、compare、flatten、rules。${helpHint}`;
    case "unknown-option":
      return `${problem.command} 没有“${problem.option}”这个选项。${helpHint}`;
    case "option-without-value":
      return `选项 ${problem.option} 后面要写值，例如 ${problem.option} ${exampleOf(problem.option)}。`;
    case "option-takes-no-value":
      return `选项 ${problem.option} 后面不写值，请去掉“=”和后面的内容。`;
    case "option-missing":
      return `${problem.command} 缺少选项 ${problem.option}，例如 ${problem.option} ${exampleOf(problem.option)}。`;
    case "file-missing-in-arguments":
      return `${problem.command} 后面少了文件名，例如：${exampleCommands.get(problem.command) ?? ""}。`;
    case "too-many-files":
      return `${problem.command} 多了一个文件名“${problem.file}”。文件名或单位名称里有空格时，请用引号括起来。`;
    case "not-a-year":
      return `“${problem.text}”不是年度，请写四位数字，例如 2025。`;
    case "no-format-for-year":
      return `没有 ${problem.year} 年度的报告格式，最早是 ${problem.firstYear} 年度，请检查年度。`;
    case "not-a-unit-type":
      return `没有“${problem.text}”这种单位类型，请从 city、county、department、office、township、subdistrict、zone 里选一个。`;
    case "not-a-date":
      return `“${problem.text}”不是日期，请写成 2026-01-20 这样。`;
    case "not-a-count-of-processors":
      return `“${problem.text}”不是处理器核数，--jobs 后面请写 1 到 64 的整数，例如 --jobs 2。`;
    case "not-a-dialect":
      return `不会写“${problem.text}”的 SQL，--sql 后面请写 duckdb 或 spark。`;
    case "several-shapes":
      return "--json、--html、--sql 一次只能写一个。";
    case "too-many-to-verify":
      return `一张校验单只对一份年报，--verify 后面多了一个文件“${problem.file}”，请一份一份核对。`;
    case "unit-blank":
      return "单位名称是空的，请在 --unit 后面写单位全称。";
    default:
      return describeFileProblem(problem);
  }
}

function describeFileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case "file-not-found":
      return "找不到这个文件，请检查路径和文件名。";
    case "folder-empty":
      return "文件夹和里面的文件夹都没有文件，请检查路径。";
    case "no-match":
      return "没有符合的文件，请检查路径和通配符。";
    case "not-a-file":
      return "这不是普通文件，读不了。";
    case "reading-stopped":
      return "读这个文件时内存不够或者程序出错，停了下来，没有核对它；别的文件不受影响。请用 Excel 或 WPS 打开它，另存为 .xlsx 或 .docx，再单独核对。";
    case "is-a-folder":
      return "这是文件夹，请写文件名。";
    case "output-is-folder":
      return `“${problem.file}”是文件夹，请写输出文件的名字。`;
    case "output-exists":
      return `“${problem.file}”已经存在，没有改动它。请换一个名字，或者加 --force 替换。`;
    case "output-folder-missing":
      return `文件夹“${problem.file}”不存在，请先新建文件夹。`;
    case "same-file":
      return "输入和输出是同一个文件，请给输出换一个名字。";
    case "file-unreadable":
      return `文件打不开（${reasonOf(problem.reason)}）。`;
    case "file-not-writable":
      return describeNotWritable(problem);
    case "answer-not-written":
      return `结果没有写全（${reasonOf(problem.reason)}），请不要用，换一个地方再试。`;
    case "output-kind-not-available":
      return `目前的版本还不能写${problem.extension === "" ? "没有扩展名的文件" : ` ${problem.extension} 文件`}，输出请用 ${problem.known.join("、")}。`;
    case "no-units-in-roster":
      return `“${problem.file}”里没有找到单位名称。名册一行写一个单位；用表格的，第一行写“单位”等表头。`;
    case "not-a-new-workbook":
      return `new 只能新建 .xlsx 工作簿，请把“${problem.file}”改成以 .xlsx 结尾的名字。`;
    case "not-a-check-sheet":
      return `“${problem.file}”里没有校验码。请用年报助手做的校验单（.docx、.html、.xlsx），不要用照片或扫描件。`;
    case "unit-type-unknown":
      return `${problem.file}：报告没有写明单位类型，从单位名称也看不出来，请先用 nianbao convert 加 --type 写上。`;
    case "input-unreadable":
      return `${problem.file}：${problem.message}没有写出结果。`;
    case "previous-unreadable":
      return `上年年报 ${problem.file}：${problem.message}没有核对。`;
    case "not-compared":
      return `${problem.file}：${problem.message}没有比较。`;
    case "several-reports":
      return `这个工作簿里有 ${problem.reports.length} 份报告（${problem.reports.join("、")}），请先分成各自的工作簿。`;
    default:
      return problem satisfies never;
  }
}

/** Whatever stopped it, what stood there is whole: people fear for that first. */
function describeNotWritable({ file, reason }: { readonly file: string; readonly reason: string }): string {
  const cause = notWritableCauses.get(reason) ?? `（${reasonOf(reason)}）。`;
  return `“${file}”写不进去${cause}没有写出结果；原来有同名文件的，还是原样。`;
}

const noRight = "：没有权限，或者文件是只读的、正开着。请关闭打开它的程序、去掉只读属性，或者换一个文件夹再试。";
const diskFull = "：磁盘满了，或者超过了给你的空间。请清理磁盘，或者换一个盘再试。";

const notWritableCauses: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", diskFull],
  ["EDQUOT", diskFull],
  ["EFBIG", "：文件超过了系统允许的大小。请换一个盘再试。"],
  ["EROFS", "：磁盘是只读的。请换一个盘再试。"],
  ["EACCES", noRight],
  ["EPERM", noRight],
  ["ENAMETOOLONG", "：文件名太长，一般最多 255 个字节，一个汉字占 3 个。请换一个短一些的名字。"],
  ["EBUSY", "：正被别的程序占用。请先关闭 Excel 或 WPS 里的这个文件。"],
]);

function exampleOf(option: string): string {
  if (option === "--year") return "2025";
  if (option === "--unit") return "其塔木镇人民政府";
  if (option === "--jobs") return "2";
  if (option === "--sql") return "duckdb";
  if (option === "--date") return "2026-01-20";
  return option === "--type" ? "township" : "文件名";
}

const exampleCommands: ReadonlyMap<string, string> = new Map([
  ["new", "nianbao new --year 2025 --unit 其塔木镇人民政府 --type township 2025年报.xlsx"],
  ["check", "nianbao check 2025年报.xlsx"],
  ["convert", "nianbao convert 2025年报.xlsx 2025年报.json"],
  ["narrate", "nianbao narrate 2025年报.xlsx --previous 2024年报.xlsx"],
  ["collect", "nianbao collect 各单位年报 --roster 名册.xlsx --slips 退回单 --summary 汇总.xlsx"],
  ["compare", "nianbao compare 2025年报.xlsx 网上公布的.html"],
  ["flatten", "nianbao flatten 各单位年报 全部单元格.csv"],
]);

/** What the system says when it refuses, in words; its code where we have none. */
function reasonOf(code: string): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "没有权限";
    case "EBUSY":
      return "正被别的程序占用，请先关闭 Excel 或 WPS 里的这个文件";
    case "ENOSPC":
      return "磁盘满了";
    case "EROFS":
      return "磁盘是只读的";
    case "":
      return "系统没有说明原因";
    default:
      return `系统代码 ${code}`;
  }
}
