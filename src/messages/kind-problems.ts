import type { InsteadOfReading, KindProblem } from "../importers/import-error";

/** Why a file is not read for what it is, and what to do, in one or two Chinese sentences. */
export function describeKindProblem(problem: KindProblem): string {
  switch (problem.code) {
    case "lock-file":
      return "这是别的程序打开年报时留下的临时文件，不是年报。请选名字前面没有“~$”的那个文件。";
    case "file-empty":
      return "文件是空的（0 字节），请重新取得文件。";
    case "unknown-text":
      return "认不出文件里文字的编码，读出来会是乱码，没有读取。请用记事本打开，看到的字没有错的话，另存为 UTF-8 编码再试。";
    case "unknown-content":
      return "看不出这是什么文件，请另存为 .xlsx 再试。";
    case "noise":
      return "文件从头到尾都是乱码，可能被单位的加密软件加密了。请在装有加密软件的电脑上打开，解密或者另存后再试。";
    case "kind-not-available":
      return `目前的版本还不能读${problem.label}，${insteadTexts[problem.instead]}`;
    case "wrong-extension":
      return `扩展名是 ${problem.extension}，内容却是${problem.label}。请改成正确的扩展名，或者另存为 .xlsx 再试。`;
    default:
      return problem satisfies never;
  }
}

/** Only a program of its own kind can save a file as .xlsx or .docx. */
const insteadTexts: Readonly<Record<InsteadOfReading, string>> = {
  "save-as-xlsx": "请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
  "save-as-docx": "请用 Word 或 WPS 打开后另存为 .docx 再试。",
  "turn-into-docx": "请用 WPS 等软件把它转成 .docx 再试；是扫描件的，请照着填进标准表。",
  "fill-in": "请把数字填进标准表。",
  "type-in": "请照着图片把数字填进标准表。",
  unpack: "请先解压，再读里面的文件。",
};
