import { PaneDialog } from "../../components/PaneDialog";
import { usePaneStyles } from "../../components/pane-styles";

/** The steps of the work, in short. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const pane = usePaneStyles();
  return (
    <PaneDialog title="帮助" onClose={onClose}>
      <ol className={pane.bulletList}>
        <li>在“填报”里选年度、填单位，点“插入标准表”。</li>
        <li>数字直接填在表里，合计由公式算出。点一格，“填报”里说明它填什么。</li>
        <li>不平的地方，表里标红，表外“核对”写差几件；“核对”里说明哪里不平、怎么改。</li>
        <li>没有发生的填 0：点“空格填 0”。</li>
        <li>在“正文”里填补充情况、生成正文，再到“正文”表里改；数变了，“核对”里会列出要更新的句子。</li>
        <li>全部平衡后，用“复制到文字处理”把表贴进文稿。</li>
      </ol>
      <p>
        按键：Tab 在控件间走，上下方向键在核对列表里走，Enter 定位到表里那一格，Esc 关闭窗口、回到表格；浏览器试用里按
        F6 从表格到窗格。
      </p>
      <p>填数时本加载项只读不写；只有点了按钮才写入工作簿。</p>
    </PaneDialog>
  );
}
