import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NearName } from "../../src/collection/collect-units";
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
      <OnSlips />
    </>
  );
}

/** Who has not reported, whose name is another, and who is on no list. Nothing is merged by itself. */
function RosterStanding() {
  const { overview, roster } = useReceiptState();
  if (overview === undefined || roster.length === 0) return null;
  return (
    <>
      <Names title="未报" names={overview.missing} />
      <NearNames nearNames={overview.nearNames} />
      <Names title="名册上没有的单位" names={overview.strangers} />
    </>
  );
}

function NearNames({ nearNames }: { readonly nearNames: readonly NearName[] }) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  if (nearNames.length === 0) return null;
  return (
    <>
      <h3 className={pane.heading}>名称和名册不一致 {nearNames.length}</h3>
      <ul className={pane.plainList} aria-label="名称和名册不一致">
        {nearNames.map(({ file, unit, roster: name }) => (
          <li key={file} className={mergeClasses(pane.card, pane.item, pane.explain)}>
            {unit}（{file}）是不是名册上的{name}？没有合并。
            <div className={pane.actions}>
              <Button
                size="small"
                aria-label={`是同一个单位：${unit}、${name}`}
                onClick={() => void receipt.rename(unit, name)}
              >
                是同一个单位
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands on every slip besides what was found. */
function OnSlips() {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const { slipWords } = useReceiptState();
  return (
    <>
      <h3 className={pane.heading}>退回单上写的</h3>
      <div className={pane.column}>
        <Field label="改好的期限（不填就用名册上各单位的）">
          <Input
            value={slipWords.deadline}
            onChange={(_, { value }) => receipt.setSlipWords({ ...slipWords, deadline: value })}
          />
        </Field>
        <Field label="有疑问联系谁、电话">
          <Input
            value={slipWords.contact}
            onChange={(_, { value }) => receipt.setSlipWords({ ...slipWords, contact: value })}
          />
        </Field>
      </div>
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
