import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FileButton } from "../../taskpane/components/FileButton";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { useReceipt, useReceiptState } from "./receipt-context";

const useStyles = makeStyles({
  field: { width: "100%", marginBottom: tokens.spacingVerticalS },
});

/** 名册: who owes a report, and how that stands. */
export function RosterPanel() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const { roster } = useReceiptState();
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const take = async (given: File | string): Promise<void> => {
    try {
      const count = await receipt.setRoster(given);
      setSaid(count === 0 ? "没有找到单位名称：请一行写一个单位。" : `名册上有 ${count} 个单位。`);
    } catch {
      setSaid("这个文件读不出来。请复制单位名称，粘贴到上面。");
    }
  };
  return (
    <>
      <p className={pane.intro}>
        粘贴应报单位，一行一个；也可以从表格里连同类型、期限、联系人几列一起复制。
        {roster.length > 0 && `现有 ${roster.length} 个。`}
      </p>
      <Textarea
        className={styles.field}
        aria-label="应报单位"
        rows={6}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <div className={pane.buttons}>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => void take(text)}>
          用这份名册
        </Button>
        <FileButton
          label="读名册文件"
          fieldLabel="名册"
          accept=".xlsx,.xlsm,.et,.txt,.csv"
          onChoose={(file) => void take(file)}
        />
        <span role="status">{said}</span>
      </div>
      <RosterStanding />
    </>
  );
}

/** Who has not reported, whose name is another, and who is on no list. Nothing is merged by itself. */
function RosterStanding() {
  const { overview, roster } = useReceiptState();
  if (overview === undefined || roster.length === 0) return null;
  const near = overview.nearNames.map(({ file, unit, roster: name }) => `${unit}（${file}）≈ 名册上的${name}`);
  return (
    <>
      <Names title="未报" names={overview.missing} />
      <Names title="名称和名册不一致，是不是同一个单位请核实（没有合并）" names={near} />
      <Names title="名册上没有的单位" names={overview.strangers} />
    </>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const pane = usePaneStyles();
  if (names.length === 0) return null;
  return (
    <>
      <h3 className={pane.heading}>
        {title} {names.length}
      </h3>
      <ul className={pane.bulletList} aria-label={title}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
