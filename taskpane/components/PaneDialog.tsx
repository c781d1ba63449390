import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface PaneDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons before 关闭. */
  readonly actions?: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
}

/** A page of its own over the pane, which is too narrow for windows inside it. Esc closes. */
export function PaneDialog({ title, children, actions, closeLabel = "关闭", onClose }: PaneDialogProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface style={{ padding: 16, width: "calc(100vw - 16px)", maxWidth: 420 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            {actions}
            <Button onClick={onClose}>{closeLabel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
