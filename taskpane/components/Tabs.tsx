import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS} 0` },
  // All of one width: a count beside one moves none of the others.
  tab: {
    flex: "1 1 0",
    whiteSpace: "nowrap",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // Forced colours make transparent borders visible: there the chosen tab and the others get different colours.
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  other: { "@media (forced-colors: active)": { borderBottomColor: "Canvas" } },
});

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  /** The id of a tab is this and its name; the id of its panel is the same with -panel. */
  readonly id: string;
  readonly onChoose: (name: Name) => void;
}

/** Tabs as in the ARIA Authoring Practices: the Tab key reaches the chosen one, the arrow keys choose another. */
export function Tabs<Name extends string>({ label, names, labels, chosen, id, onChoose }: TabsProps<Name>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const choose = (index: number): void => {
    const name = names[(index + names.length) % names.length];
    if (name === undefined) return;
    onChoose(name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[names.indexOf(name)]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = names.indexOf(chosen);
    if (event.key === "ArrowRight") choose(at + 1);
    else if (event.key === "ArrowLeft") choose(at - 1);
    else if (event.key === "Home") choose(0);
    else if (event.key === "End") choose(names.length - 1);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}${name}`}
          className={mergeClasses(styles.tab, name === chosen ? styles.chosen : styles.other)}
          aria-selected={name === chosen}
          aria-controls={`${id}${name}-panel`}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
