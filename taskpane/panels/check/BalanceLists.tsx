import { makeStyles } from "@fluentui/react-components";
import type { BalanceRule } from "../../../src/rules/rule";
import type { ReportForm } from "../../../src/rules/report-form";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import { linesByCheck, type BalanceTally } from "./tally";

const useStyles = makeStyles({ summary: { cursor: "pointer" } });

/** 第三部分每一列：本年新收＋…: what is added up, without the sum. */
const shortOf = (title: string): string => title.split("：")[0] ?? title;

/** Two folded lists with their counts: the balances that hold, and those that cannot be judged yet. */
export function BalanceLists({ form, tally }: { readonly form: ReportForm; readonly tally: BalanceTally }) {
  const satisfied = [...tally.independent, ...tally.automatic, ...tally.controls];
  return (
    <>
      <Folded summary={`已平衡 ${satisfied.length} 条`}>
        <RuleList form={form} rules={satisfied} none="填完一行或一列后，这里会列出已平衡的。" />
      </Folded>
      <Folded summary={`未填完 ${tally.incomplete.length} 条`}>
        <RuleList form={form} rules={tally.incomplete} none="没有未填完的。" />
      </Folded>
    </>
  );
}

function RuleList({
  form,
  rules,
  none,
}: {
  readonly form: ReportForm;
  readonly rules: readonly BalanceRule[];
  readonly none: string;
}) {
  const styles = useStyles();
  const pane = usePaneStyles();
  if (rules.length === 0) return <>{none}</>;
  return (
    <ul className={pane.bulletList}>
      {linesByCheck(rules, form).map(({ title, table, lines }) => (
        <li key={`${table} ${title}`}>
          <details>
            <summary className={styles.summary}>
              {shortOf(title)} {lines.length} 条
            </summary>
            {title}：{lines.join("、")}
          </details>
        </li>
      ))}
    </ul>
  );
}
