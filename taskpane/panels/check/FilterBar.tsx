import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { severityNames } from "../../../src/messages/severities";
import { copyFindings, saveFindings } from "../../actions/finding-list";
import { Folded } from "../../components/Folded";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useClipboard } from "../../surroundings/clipboard-context";
import { useFileSaver } from "../../surroundings/file-saver";
import { type CheckFilter, everything, isFiltering, type Part } from "./check-filter";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  choice: { flexGrow: 1, flexBasis: "112px", minWidth: 0 },
});

export interface FilterBarProps {
  readonly view: ReportView;
  readonly filter: CheckFilter;
  readonly onFilter: (filter: CheckFilter) => void;
}

const severities = ["error", "explain", "warning"] as const;

/** Folded: which cards are shown, and the list of all of them to copy or to save. */
export function FilterBar({ view, filter, onFilter }: FilterBarProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const clipboard = useClipboard();
  const saver = useFileSaver();
  const change = (part: Partial<CheckFilter>): void => onFilter({ ...filter, ...part });
  return (
    <Folded summary={isFiltering(filter) ? "只看一部分（筛选着）" : "筛选和清单"}>
      <div className={styles.choices}>
        <Field label="哪张表" className={styles.choice}>
          <Select value={filter.part} onChange={(_, { value }) => change({ part: value as Part | "" })}>
            <option value="">全部</option>
            {view.bound.form.tables.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value="text">正文</option>
          </Select>
        </Field>
        <Field label="程度" className={styles.choice}>
          <Select
            value={filter.severity}
            onChange={(_, { value }) => change({ severity: value as CheckFilter["severity"] })}
          >
            <option value="">全部</option>
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {severityNames[severity]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label="找卡片里的字">
        <Input type="search" value={filter.search} onChange={(_, { value }) => change({ search: value })} />
      </Field>
      <div className={pane.actions}>
        {isFiltering(filter) && <Button onClick={() => onFilter(everything)}>全部显示</Button>}
        <Button disabled={isBusy} onClick={() => void session.act(() => copyFindings(session, view, clipboard))}>
          复制清单
        </Button>
        <Button disabled={isBusy} onClick={() => void session.act(() => saveFindings(session, view, saver))}>
          导出清单
        </Button>
      </div>
    </Folded>
  );
}
