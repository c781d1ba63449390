import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import type { FocusEvent, KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";

const useStyles = makeStyles({
  root: { position: "relative" },
  list: {
    position: "absolute",
    right: 0,
    top: "100%",
    zIndex: 2,
    minWidth: "96px",
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { display: "block", width: "100%", textAlign: "left" },
});

export interface MenuChoice {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** A ⋯ button with a menu below it. Arrow keys move in the menu; Esc closes it and moves the focus to the button. */
export function SmallMenu({ label, choices }: { readonly label: string; readonly choices: readonly MenuChoice[] }) {
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  const close = (): void => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };

  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };

  return (
    <div ref={root} className={styles.root} onBlur={onBlur}>
      <Button
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": id } : {})}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <MenuList id={id} label={label} choices={choices} onClose={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly onClose: () => void;
}

function MenuList({ id, label, choices, onClose }: MenuListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    itemsIn(list.current)[0]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsIn(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at + items.length - 1) % items.length]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items[items.length - 1]?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div ref={list} id={id} className={styles.list} role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {choices.map(({ label: choice, isDisabled = false, onChoose }) => (
        <Button
          key={choice}
          className={styles.item}
          role="menuitem"
          appearance="subtle"
          tabIndex={-1}
          disabled={isDisabled}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {choice}
        </Button>
      ))}
    </div>
  );
}

const itemsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])') ?? []),
];
