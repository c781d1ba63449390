import type { WorkbookError } from "../workbook/workbook-error";

/** What happened, and what to do. */
export interface ErrorText {
  readonly what: string;
  readonly todo: string;
}

export function textOfWorkbookError(error: WorkbookError): ErrorText {
  const { code, sheet } = error;
  const named = sheet === "" ? "工作表" : `工作表“${sheet}”`;
  switch (code) {
    case "sheet-not-found":
      return { what: `找不到${named}。`, todo: "它可能被删除或改名。请撤销刚才的操作，或者在“填报”里补插这张表。" };
    case "sheet-exists":
      return { what: `工作簿里已有${named}。`, todo: "原来的表没有动。请再点一次插入，会另起一个表名。" };
    case "sheet-protected":
      return { what: `${named}受保护，没有写入。`, todo: "请在“审阅”里点“撤消工作表保护”，再试一次。" };
    case "workbook-protected":
      return { what: "工作簿的结构受保护，不能增加工作表。", todo: "请在“审阅”里点“保护工作簿”取消保护，再试一次。" };
    case "no-workbook":
      return { what: "没有打开的工作簿。", todo: "请先新建或打开一个工作簿，再试一次。" };
    case "workbook-read-only":
      return { what: "工作簿是只读的，没有写入。", todo: "请另存一份，在新文件里再试。" };
    case "cell-being-edited":
      return { what: "有一格正在编辑，没有写入。", todo: "请先按 Enter 结束单元格编辑，再试一次。" };
    case "host-busy":
      return { what: "表格软件正忙，没有写入。", todo: "请关掉打开的对话框，稍等再试。" };
    case "host-too-old":
      return {
        what: "这个 Excel 的版本太旧，用不了年报助手。",
        todo: "请更新到 Excel 2021 或更新的版本，再打开年报助手。",
      };
    case "host-not-loaded":
      return {
        what: "表格没有打开，没有写入。",
        todo: "请刷新页面再试；还不行，请换一个新一些的浏览器。",
      };
    case "sheets-left":
      return {
        what: `插入没有完成，留下了${named}。`,
        todo: "原来的表没有动。请删除留下的这些表，再插入一次。",
      };
    case "newer-report":
      return {
        what: "这份年报是用更新版本的年报助手保存的，没有写入。",
        todo: "原来的设置没有动。请更新年报助手，再打开这个工作簿。",
      };
    case "changed-meanwhile":
      return { what: "这份年报刚才在别处改过，没有写入。", todo: "窗格里已经是新的内容，请看过再点一次。" };
    case "host-failed":
      return {
        what: "表格软件没有完成这一步，已填的数没有变。",
        todo: "请再试一次；还不行，请在“诊断”里复制信息，交给技术支持。",
      };
    default:
      return code satisfies never;
  }
}
