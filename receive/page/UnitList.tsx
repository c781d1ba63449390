import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { UnitRow } from "../../src/receipt/overview";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { rowWords, stateWords } from "./row-words";
import { useStateStyles } from "./state-styles";

/** In pixels: every row is as high, so that of ten thousand only those in sight are drawn. */
const ROW = 56;
/** Rows drawn above and below those in sight. */
const SPARE = 6;

const useStyles = makeStyles({
  list: {
    height: "100%",
    minHeight: "240px",
    overflowY: "auto",
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  room: { position: "relative" },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${ROW}px`,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  words: { minWidth: 0, flexGrow: 1 },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export interface UnitListProps {
  readonly rows: readonly UnitRow[];
  /** The unit where the keyboard is. */
  readonly active: string | undefined;
  readonly onActive: (unit: string) => void;
  readonly onOpen: (row: UnitRow) => void;
}

/** The units, one a row. Arrows walk, Enter opens. */
export function UnitList({ rows, active, onActive, onOpen }: UnitListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { top, height } = useSight(list);
  const at = Math.max(
    0,
    rows.findIndex(({ unit }) => unit === active),
  );
  useLayoutEffect(() => showRow(list.current, at), [at]);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextRow(event.key, at, Math.max(1, Math.floor(height / ROW) - 1));
    const row = rows[Math.min(rows.length - 1, Math.max(0, next ?? at))];
    if (row === undefined || (next === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (next === undefined) onOpen(row);
    else onActive(row.unit);
  };

  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const shown = rows.slice(first, Math.ceil((top + height) / ROW) + SPARE);
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="各单位"
      tabIndex={0}
      aria-activedescendant={rows.length === 0 ? undefined : `unit-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.room} role="presentation" style={{ height: rows.length * ROW }}>
        {shown.map((row, index) => (
          <Row
            key={row.unit}
            row={row}
            place={first + index}
            count={rows.length}
            isActive={first + index === at}
            onPress={() => {
              onActive(row.unit);
              onOpen(row);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: UnitRow;
  readonly place: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly onPress: () => void;
}

function Row({ row, place, count, isActive, onPress }: RowProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const states = useStateStyles();
  return (
    <div
      id={`unit-${place}`}
      className={mergeClasses(styles.row, isActive && styles.active)}
      role="option"
      aria-selected={isActive}
      aria-setsize={count}
      aria-posinset={place + 1}
      style={{ top: place * ROW }}
      onClick={onPress}
    >
      <span className={mergeClasses(states.badge, states[row.state])}>{stateWords(row)}</span>
      <div className={styles.words}>
        <div className={mergeClasses(pane.strong, styles.line)}>{row.unit}</div>
        <div className={mergeClasses(pane.quiet, styles.line)} title={rowWords(row)}>
          {rowWords(row)}
        </div>
      </div>
    </div>
  );
}

function nextRow(key: string, at: number, page: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + page;
    case "PageUp":
      return at - page;
    case "Home":
      return 0;
    case "End":
      return Infinity;
    default:
      return undefined;
  }
}

function showRow(list: HTMLElement | null, at: number): void {
  if (list === null) return;
  if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
  else if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
}

/** Which part of the list is in sight, in pixels. */
function useSight(list: { readonly current: HTMLElement | null }): { readonly top: number; readonly height: number } {
  const [sight, setSight] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener("scroll", look);
    window.addEventListener("resize", look);
    return () => {
      element.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [list]);
  return sight;
}
