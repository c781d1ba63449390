import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DialogFrame } from "./DialogFrame";

export interface ConfirmDialogProps {
  readonly title: string;
  /** The words on the button say what it does: 填 0, 再插入一份. Never 确定. */
  readonly confirm: string;
  readonly children: ReactNode;
  /** False while there is nothing to do. */
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before an action. Esc and 取消 change nothing. */
export function ConfirmDialog({ title, confirm, children, isReady = true, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <DialogFrame
      title={title}
      isQuestion
      onClose={onCancel}
      actions={
        <>
          <Button appearance="primary" disabled={!isReady} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}
