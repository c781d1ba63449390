import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DialogFrame } from "./DialogFrame";

export interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that stand before 关闭. */
  readonly actions?: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
}

/** A dialog to read or to change something, with a button that closes it. */
export function PaneDialog({ title, children, actions, closeLabel = "关闭", onClose }: PaneDialogProps) {
  return (
    <DialogFrame
      title={title}
      isQuestion={false}
      onClose={onClose}
      actions={
        <>
          {actions}
          <Button onClick={onClose}>{closeLabel}</Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}
