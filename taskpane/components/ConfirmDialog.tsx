import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DialogFrame } from "./DialogFrame";

export interface ConfirmDialogProps {
  readonly title: string;
  /** Says what happens when pressed: 填 0, 再插入一份. Never 确定. */
  readonly confirm: string;
  readonly children: ReactNode;
  /** False while the choices made in the dialog leave nothing to do. */
  readonly isReady?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something happens. Esc and 取消 leave everything as it was. */
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
