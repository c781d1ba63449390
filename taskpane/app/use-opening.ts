import type { FileCommands } from "../panels/files/file-commands";
import type { Replacement } from "../panels/files/use-replacement";
import type { Opening } from "../panels/fill/Start";
import { useSession } from "../session/session-context";

/** What the buttons of the first screen open; undefined where the host opens workbooks. */
export function useOpening(
  files: FileCommands | undefined,
  request: (wanted: Replacement) => void,
): Opening | undefined {
  const session = useSession();
  if (files === undefined) return undefined;
  const { drafts } = files;
  return {
    files,
    onOpenExample: () =>
      request({
        open: () => files.openExample(),
        notice: "已打开示例：一份真实的年报，其中有一处不平，可到“核对”里看。",
      }),
    onOpenFile: (file) => request({ open: () => files.open(file), notice: `已打开“${file.name}”。` }),
    onResume: (key) =>
      request({ open: async () => drafts?.resume(key), notice: "已打开上次的草稿。它还没有保存，填完请保存为 xlsx。" }),
    onClearDrafts: () =>
      void session.act(async () => {
        await drafts?.clear();
        return "已清除这个浏览器里的草稿。";
      }),
  };
}
