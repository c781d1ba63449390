import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { UnitState } from "../../src/collection/collect-units";
import { unitStateNames, unitStates } from "../../src/messages/unit-states";
import type { UnitRow } from "../../src/receipt/overview";
import { Folded } from "../../taskpane/components/Folded";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { listedRows, type ListView, type RowOrder } from "../receipt/listed-rows";
import { useReceiptState } from "./receipt-context";
import { UnitList } from "./UnitList";
import { UnitView } from "./UnitView";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { flexGrow: 1, minHeight: "240px" },
  tools: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  search: { flexGrow: 1, minWidth: "160px", maxWidth: "320px" },
});

/** 单位: the list, or one report out of it. */
export function UnitsPanel() {
  const { overview } = useReceiptState();
  const [view, setView] = useState<ListView>({ state: "all", order: "state", search: "" });
  const [active, setActive] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const rows = useMemo(() => overview?.rows ?? [], [overview]);
  const row = rows.find(({ unit }) => unit === opened);
  if (row !== undefined) return <UnitView key={row.unit} row={row} onClose={() => setOpened(undefined)} />;
  return (
    <Listed
      rows={rows}
      view={view}
      active={active}
      onView={setView}
      onActive={setActive}
      onOpen={({ unit }) => setOpened(unit)}
    />
  );
}

interface ListedProps {
  readonly rows: readonly UnitRow[];
  readonly view: ListView;
  readonly active: string | undefined;
  readonly onView: (view: ListView) => void;
  readonly onActive: (unit: string) => void;
  readonly onOpen: (row: UnitRow) => void;
}

function Listed({ rows, view, active, onView, onActive, onOpen }: ListedProps) {
  const styles = useStyles();
  const listed = useMemo(() => listedRows(rows, view), [rows, view]);
  return (
    <div className={styles.root}>
      <States rows={rows} chosen={view.state} onChoose={(state) => onView({ ...view, state })} />
      <div className={styles.tools}>
        <Input
          className={styles.search}
          type="search"
          placeholder="找单位、文件名"
          aria-label="找单位、文件名"
          value={view.search}
          onChange={(_, { value }) => onView({ ...view, search: value })}
        />
        <Select
          aria-label="排序"
          value={view.order}
          onChange={(_, { value }) => onView({ ...view, order: value as RowOrder })} // by the options below
        >
          <option value="state">先看要改的</option>
          <option value="errors">按必须改正数</option>
          <option value="unit">按单位名称</option>
        </Select>
      </div>
      <Unread />
      <div className={styles.list}>
        <UnitList rows={listed} active={active} onActive={onActive} onOpen={onOpen} />
      </div>
    </div>
  );
}

interface StatesProps {
  readonly rows: readonly UnitRow[];
  readonly chosen: UnitState | "all";
  readonly onChoose: (state: UnitState | "all") => void;
}

/** How many units are in each state; a press leaves only those. */
function States({ rows, chosen, onChoose }: StatesProps) {
  const pane = usePaneStyles();
  const countOf = (state: UnitState): number => rows.filter((row) => row.state === state).length;
  const choices = [
    { state: "all", label: `全部 ${rows.length}` } as const,
    ...unitStates.map((state) => ({ state, label: `${unitStateNames[state]} ${countOf(state)}` })),
  ];
  return (
    <div className={pane.buttons} role="group" aria-label="按状态看">
      {choices.map(({ state, label }) => (
        <Button
          key={state}
          size="small"
          appearance={state === chosen ? "primary" : "secondary"}
          aria-pressed={state === chosen}
          onClick={() => onChoose(state)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** Every file that was not read is named, with the reason. */
function Unread() {
  const pane = usePaneStyles();
  const { overview } = useReceiptState();
  const unread = overview?.unread ?? [];
  if (unread.length === 0) return null;
  return (
    <Folded summary={`没有读的文件 ${unread.length}`}>
      <ul className={pane.bulletList}>
        {unread.map(({ file, message }, index) => (
          <li key={index}>
            {file}：{message}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
