import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DialogFrame } from "./DialogFrame";

export interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons before 关闭. */
  readonly actions?: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
}

/** Something to read or to change, with a way out. */
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
