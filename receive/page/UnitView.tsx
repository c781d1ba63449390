import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { OpenedReport } from "../../src/receipt/opened-report";
import type { UnitRow } from "../../src/receipt/overview";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { OpenedCards } from "./OpenedCards";
import { OpenedTables } from "./OpenedTables";
import { useReceipt, useReceiptState } from "./receipt-context";
import { rowWords, stateWords } from "./row-words";
import { SlipButtons } from "./SlipButtons";
import { useStateStyles } from "./state-styles";
import type { CellId } from "../../src/report/report";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)" },
  },
});

/** One unit: its report as the form shows it, and what is wrong with it. Esc leads back to the list. */
export function UnitView({ row, onClose }: { readonly row: UnitRow; readonly onClose: () => void }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const states = useStateStyles();
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <section
      ref={root}
      className={styles.root}
      aria-label={row.unit}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <Button size="small" onClick={onClose}>
          返回清单
        </Button>
        <h2 className={pane.title}>{row.unit}</h2>
        <span className={mergeClasses(states.badge, states[row.state])}>{stateWords(row)}</span>
        <SlipButtons row={row} />
      </div>
      <p className={pane.quietLine}>{rowWords(row)}</p>
      <p className={pane.quietLine}>文件：{row.files.join("、")}</p>
      <Versions row={row} />
      <Opened row={row} />
    </section>
  );
}

/** Files that say something else than the one that counts, and those with people's names in them. */
function Versions({ row: { unit, counted, versions, ledgers, isDuplicate } }: { readonly row: UnitRow }) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  return (
    <>
      {ledgers.map((words) => (
        <p key={words} className={mergeClasses(pane.card, pane.item, pane.explain)}>
          {words}
        </p>
      ))}
      {versions.length > 0 && counted !== undefined && (
        <div className={mergeClasses(pane.card, pane.item, isDuplicate ? pane.explain : pane.tip)}>
          <div className={pane.strong}>报了几份，不一样。现在计入的是：{counted.file}</div>
          {versions.map(({ file, difference }) => (
            <div key={file}>
              <p className={pane.line}>
                {file}：{difference}
              </p>
              <Button size="small" aria-label={`改用这一份：${file}`} onClick={() => void receipt.choose(unit, file)}>
                改用这一份
              </Button>
            </div>
          ))}
          {isDuplicate && (
            <div className={pane.actions}>
              <Button size="small" onClick={() => void receipt.choose(unit, counted.file)}>
                就用现在这一份
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

function Opened({ row }: { readonly row: UnitRow }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const opened = useOpened(row);
  const [chosen, setChosen] = useState<CellId>();
  if (row.counted === undefined) return null;
  if (opened === "away") return <p>这份文件现在打不开：可能已移走或改名。请重新拖进来。</p>;
  if (opened === undefined) return <p className={pane.quiet}>正在打开……</p>;
  return (
    <div className={styles.columns}>
      <OpenedCards opened={opened} place={row.counted} onLocate={setChosen} />
      <OpenedTables opened={opened} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}

/** The report, opened again whenever something about it was decided. */
function useOpened({ counted }: UnitRow): OpenedReport | "away" | undefined {
  const receipt = useReceipt();
  const { version } = useReceiptState();
  const [opened, setOpened] = useState<OpenedReport | "away">();
  const { file, place } = counted ?? {};
  useEffect(() => {
    if (file === undefined || place === undefined) return undefined;
    let isCurrent = true;
    receipt.open({ file, place }).then(
      (found) => isCurrent && setOpened(found ?? "away"),
      () => isCurrent && setOpened("away"),
    );
    return () => {
      isCurrent = false;
    };
  }, [receipt, file, place, version]);
  return opened;
}
