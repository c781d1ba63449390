import { Button } from "@fluentui/react-components";
import type { DraftState } from "../../surroundings/draft-keeper";
import { usePaneStyles } from "../../components/pane-styles";
import { usePaneState, useSession } from "../../session/session-context";
import type { FileCommands } from "./file-commands";
import { useDrafts } from "./use-drafts";

/** Whether the workbook is saved, what the browser keeps of it, who can read that, and 清除草稿. */
export function KeptDraft({ files }: { readonly files: FileCommands }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const state = useDrafts(files);
  const { drafts } = files;
  if (drafts === undefined) return null;
  const words = wordsOn(state);
  const clear = async (): Promise<string> => {
    await drafts.clear();
    return "已清除这个浏览器里的草稿。";
  };
  return (
    <>
      {words !== "" && <p className={pane.paragraph}>{words}</p>}
      {state.keptAt !== undefined && (
        <div className={pane.buttons}>
          <Button disabled={isBusy} onClick={() => void session.act(clear)}>
            清除草稿
          </Button>
        </div>
      )}
    </>
  );
}

function wordsOn({ isUnsaved, keptAt, refusal }: DraftState): string {
  if (refusal === "full") return "浏览器的存储满了，没有留草稿。请现在就保存为 xlsx。";
  if (refusal === "blocked") return "浏览器不允许留草稿，关掉页面就没有了。请记得保存为 xlsx。";
  if (keptAt !== undefined) return `未保存。浏览器里留了草稿（${timeOf(keptAt)}）。${WHO_READS}`;
  return isUnsaved ? "未保存。" : "";
}

/** Pages opened from a disk share one store: whoever opens this page here sees the draft. */
export const WHO_READS = "草稿只在这台电脑的这个浏览器里，用这个浏览器打开本页的人都看得到；公用电脑用完请清除。";

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** 1 月 20 日 14:05 */
export const timeOf = (time: Date): string =>
  `${time.getMonth() + 1} 月 ${time.getDate()} 日 ${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
