import { Button, Field, Input, Switch } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { printedChecks } from "../../../src/rules/printed-checks";
import { isDefault, restoreDefaults, setPalette } from "../../actions/report-settings";
import { coloursStay } from "../../actions/settings";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Folded } from "../../components/Folded";
import { PaneDialog } from "../../components/PaneDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { CheckSwitch } from "./CheckSwitch";
import { Days } from "./Days";
import { LengthLimit } from "./LengthLimit";
import { type CheckGroup, checkGroups, isFound } from "./setting-groups";

/** All that can be set for one report, by groups that open; it is saved in the workbook. */
export function SettingsDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const session = useSession();
  const { isBusy } = usePaneState();
  const [search, setSearch] = useState("");
  const [isAsking, setAsking] = useState(false);
  const others = otherGroups(view).filter(({ words }) => isFound(search, ...words));
  const checks = checkGroups(view.bound.form, search).filter((group) => group.checks.length > 0);
  const isSearching = search.trim() !== "";
  return (
    <PaneDialog
      title="设置"
      onClose={onClose}
      actions={
        <Button disabled={isBusy || isDefault(view)} onClick={() => setAsking(true)}>
          恢复默认
        </Button>
      }
    >
      <p>改动随工作簿保存，只对这一份年报有效。</p>
      <Field label="找设置">
        <Input
          type="search"
          value={search}
          placeholder="例如：字数、结转、颜色"
          onChange={(_, { value }) => setSearch(value)}
        />
      </Field>
      {checks.map((group) => (
        <Folded key={`${group.title} ${isSearching}`} summary={summaryOf(group, view)} isOpen={isSearching}>
          <CheckList view={view} checks={group.checks} />
        </Folded>
      ))}
      {others.map(({ title, content }) => (
        <Folded key={`${title} ${isSearching}`} summary={title} isOpen={isSearching}>
          {content}
        </Folded>
      ))}
      {checks.length + others.length === 0 && <p role="status">没有这样的设置，换个词试试。</p>}
      {isAsking && (
        <ConfirmDialog
          title="设置恢复默认？"
          confirm="恢复默认"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onClose();
            void session.act(() => restoreDefaults(session, view));
          }}
        >
          检查全部打开，不限字数，颜色用红黄色。送审日和上报期限不动。做完可以撤销。
        </ConfirmDialog>
      )}
    </PaneDialog>
  );
}

interface OtherGroup {
  readonly title: string;
  /** What a search finds it by. */
  readonly words: readonly string[];
  readonly content: ReactNode;
}

const otherGroups = (view: ReportView): readonly OtherGroup[] => [
  {
    title: "外观",
    words: ["外观 颜色 蓝色 橙色 红绿 色觉 色盲 色弱"],
    content: <Colours view={view} />,
  },
  {
    title: "期限和字数",
    words: ["期限 送审日 上报期限 日期 截止 字数 最多多少字"],
    content: (
      <>
        <Days view={view} />
        <LengthLimit view={view} />
      </>
    ),
  },
];

/** “必须改正 6 项，关掉 1 项” */
function summaryOf({ title, checks }: CheckGroup, { bound: { report } }: ReportView): string {
  const off = checks.filter(({ id }) => report.switchedOff.includes(id)).length;
  return `${title} ${checks.length} 项${off === 0 ? "" : `，关掉 ${off} 项`}`;
}

function CheckList({ view, checks }: { readonly view: ReportView; readonly checks: CheckGroup["checks"] }) {
  const pane = usePaneStyles();
  const printed = printedChecks(view.bound.form);
  return (
    <>
      <p className={pane.quietLine}>{coloursStay}</p>
      <ul className={pane.plainList}>
        {checks.map((check) => (
          <CheckSwitch key={check.id} view={view} check={check} isPrinted={printed.includes(check)} />
        ))}
      </ul>
    </>
  );
}

/** The colours of what is wrong, in the sheets and in the pane. */
function Colours({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  return (
    <>
      <Switch
        label="不平的用蓝色和橙色"
        checked={view.bound.report.palette === "blue-orange"}
        onChange={(_, { checked }) =>
          void session.act(() => setPalette(session, view, checked === true ? "blue-orange" : "red-yellow"))
        }
      />
      <p className={pane.quietLine}>
        红色、绿色不易分清时打开。表里的颜色和窗格一起换；不平的格另有加粗，“核对”列照样写差几。
      </p>
    </>
  );
}
