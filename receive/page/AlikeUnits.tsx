import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AlikeTexts } from "../../src/collection/alike-texts";
import { EmptyState } from "../../taskpane/components/EmptyState";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { useReceipt, useReceiptState } from "./receipt-context";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    "@media (min-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});

/** 雷同: passages of two units side by side, and units with the same figures. It is asked, never counted. */
export function AlikeUnits() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { overview } = useReceiptState();
  const alike = useAlike();
  const same = overview?.sameFigures ?? [];
  if (alike === undefined) return <p className={pane.quiet}>正在比较各单位的文字……</p>;
  if (alike.length === 0 && same.length === 0) return <EmptyState text="没有发现文字雷同、数完全相同的单位。" />;
  return (
    <>
      {same.map((units) => (
        <div key={units.join()} className={mergeClasses(pane.card, pane.item, pane.explain)}>
          数完全相同：{units.join("、")}。可能照抄或交错了文件，请核对。
        </div>
      ))}
      {alike.map(({ units: [a, b], share, passages }) => (
        <section key={`${a} ${b}`} className={mergeClasses(pane.card, pane.item, pane.tip)} aria-label={`${a}、${b}`}>
          <h3 className={pane.title}>
            {a}、{b}：{passages.length} 段，最多 {Math.round(share * 100)}% 相同
          </h3>
          {passages.map((passage, index) => (
            <div key={index} className={styles.pair}>
              <p className={pane.line}>
                <span className={pane.quiet}>{a}：</span>
                {passage.a}
              </p>
              <p className={pane.line}>
                <span className={pane.quiet}>{b}：</span>
                {passage.b}
              </p>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function useAlike(): readonly AlikeTexts[] | undefined {
  const receipt = useReceipt();
  const { version } = useReceiptState();
  const [alike, setAlike] = useState<readonly AlikeTexts[]>();
  useEffect(() => {
    void receipt.askDesk("alike", undefined).then(setAlike);
  }, [receipt, version]);
  return alike;
}
