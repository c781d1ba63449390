import { unitTypeLabels } from "../src/messages/unit-types";

const unitTypeLines = Object.entries(unitTypeLabels)
  .map(([type, label]) => `  ${type.padEnd(11)}  ${label}`)
  .join("\n");

/** What `nianbao --help` prints. */
export const usage = `年报助手（命令行）：政府信息公开工作年度报告的填报与核对

用法
  nianbao new --year 年度 --unit 单位名称 [--type 单位类型] 输出.xlsx
      新建一个带标准表的空白工作簿，合计是公式。
  nianbao check 文件... [--previous 上年年报] [--json] [--year 年度] [--unit 单位名称] [--type 单位类型]
      核对一个或多个文件，也可以写 *.xlsx 或文件夹（连同里面的文件夹）。
  nianbao check --verify 校验单 文件
      再看文件里的数与校验单（.docx、.html、.xlsx）是不是还对得上。
  nianbao convert 输入 输出 [--year 年度] [--unit 单位名称] [--type 单位类型]
      把能读的文件写成 .xlsx、.json、.docx 或 .html，合计照原来的数写入；没有读出的表在写出的文件里标明。
  nianbao narrate 文件 [--previous 上年年报或文件夹] [--json]
      按表里的数写出前言和第一、五、六部分；写了上年年报的，写出同比。
  nianbao collect 文件夹或文件... [--roster 名册] [--previous 上年文件夹] [--slips 文件夹] [--summary 汇总.xlsx]
                  [--circular 通报表.xlsx] [--findings 清单.xlsx] [--progress 进度文件] [--json]
      收表：按单位列出收到的年报、还有几处要改，谁没有报，谁的数和文字相同；写出退回单和汇总表。
  nianbao compare 文件 文件 [--json]
      把两份能读的年报逐格、逐句对一遍，例如公布的网页和工作簿：哪几格、哪几句不一样，哪些没有比较。
  nianbao flatten 文件夹或文件... 输出.csv 或输出.jsonl [--previous 上年文件夹]
      一格一行写出每份年报的每一格，供数据库读取：单位、年度、格式、栏目编号、原文、数值、状态（value 有数、blank 空白、
      unread 读不出、formula 公式）、在文件里的位置、来自哪个文件、单位类型。万元的数按万元写。
  nianbao rules [--year 年度] [--json 或 --html 或 --sql duckdb|spark]
      列出每一项核对：要求、程度、依据、把握、对和错的例子；--sql 把规则写成 SQL，在 flatten 写出的表上逐份判断。
  nianbao --help       显示本说明
  nianbao --version    显示版本号

能读的文件
  工作簿（.xlsx、.xlsm、.xls、.et、.ods、.csv）、Word 文档（.docx）、网页（.html、.mht）、纯文本（.txt）、.json，
  以及装着这些文件的 .zip。表按官方的栏目名称辨认；分不清的不猜，点名说出来。.doc、.pdf、.ofd 请先转成 .docx。

选项
  --previous 上年年报  check、collect、flatten 时和上年年报对照，narrate 时用来写同比；可以是文件夹（按单位名称找）
  --year、--unit、--type
             check、convert：年度、单位名称、单位类型，以写的为准，和文件里不一样的会说出来
  --roster   collect：应当报送的单位，一行一个（.txt），或者带表头的表格（.xlsx）：单位、类型、期限、联系人、备注（免报、并入××）
  --slips    collect：为要改的单位各写一份退回单（.docx、.html、.txt）
  --summary  collect：各表汇总，合计是公式；另有各单位的数、分类汇总（和本级年报、上年对照）、文字里的条数
  --circular collect：通报表：是否按时、退回次数、必须改正数、问题类别，可以筛选
  --findings collect：清单：每个单位的每一处问题
  --progress collect：进度文件。第一次写出，以后接着用：第几次报送、退回，上次提的改了没有，有没有动别处
  --json     check、narrate、collect、compare 的结果按 JSON 输出，供程序读取
  --jobs     check、collect、flatten：文件多时用几个处理器核，例如 --jobs 1；不写就都用（最多 8 个）
  --force    new、convert、collect、flatten：输出文件已经存在时，直接替换
  --date     convert 到 .docx、.html：落款日期，例如 2026-01-20；不写就留空
  --plain    convert 到 .docx：用普通版式，不用公文版式
  --check-sheet
             convert：写出这份年报的校验单（.docx、.html），或者把它加进工作簿（.xlsx）
  --         后面的都是文件名（文件名以“-”开头时用）

单位类型（不写的按单位名称判断；从名称看不出来的要写）
${unitTypeLines}

例子
  nianbao new --year 2025 --unit 其塔木镇人民政府 --type township 2025年报.xlsx
  nianbao check 2025年报.xlsx
  nianbao check 各乡镇/*.xlsx --json > 核对结果.json
  nianbao convert 2025年报.xlsx 2025年报.docx --date 2026-01-20
  nianbao convert 2025年报.xlsx 校验单.docx --check-sheet
  nianbao collect 收到的年报 --roster 名册.txt --slips 退回单 --summary 汇总.xlsx
  nianbao compare 2025年报.xlsx 网上公布的.html
  nianbao flatten 全市年报 全市年报.jsonl
  nianbao rules --html > 核对规则.html
  nianbao rules --sql duckdb > 核对规则.sql

退出码
  0  没有必须改正的问题    1  有必须改正的问题    2  有文件读不了，或者用法不对
  compare：0  比较过的都一致    1  有不一致    2  有文件或表没有读出、没有比较
`;
