import type { PagesProblem } from "../importers/import-error";

/** Why a PDF or OFD is not read, and what to do, in one or two Chinese sentences. */
export function describePagesProblem({ code }: PagesProblem): string {
  switch (code) {
    case "scanned-pages":
      return "这份文件是扫描件，里面是图片，没有可以读的文字。请找原来的 Word 或表格文件来读；没有的，请照着它把数字填进标准表。";
    case "broken-pages":
      return "文件已损坏，可能没有下载或复制完整。请重新取得文件，或者用 WPS 等软件打开后另存为 .docx 再试。";
    case "locked-pages":
      return "文件设有打开密码。请先去掉密码，或者用 WPS 等软件打开后另存为 .docx 再试。";
    case "too-many-pages":
      return "文件的页数太多，不像一份年报，没有读取。请只留下年报的几页再试。";
    case "too-crowded-pages":
      return "文件里有一页的内容多得不正常，为安全起见没有读取。请用 WPS 等软件把它转成 .docx 再试。";
    case "endless-pages":
      return "文件读了太久还没有读完，可能有问题，已经停下。请用 WPS 等软件把它转成 .docx 再试。";
    case "pages-need-newer-browser":
      return "这里的浏览器版本太旧，读不了 PDF。请用新版浏览器或命令行读，或者用 WPS 等软件把它转成 .docx 再试。";
    case "pages-reader-missing":
      return "读 PDF 的程序不在，可能没有复制完整。请重新安装年报助手，或者用 WPS 等软件把它转成 .docx 再试。";
    default:
      return code satisfies never;
  }
}
