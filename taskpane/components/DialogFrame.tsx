import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface DialogFrameProps {
  readonly title: string;
  /** Asks something: clicking beside it does not answer. */
  readonly isQuestion: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A page of its own over the pane, which is too narrow for windows inside it. Esc closes. Loaded when first needed. */
export function DialogFrame({ title, isQuestion, children, actions, onClose }: DialogFrameProps) {
  return (
    <Dialog open modalType={isQuestion ? "alert" : "modal"} onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface style={{ padding: 16, width: "calc(100vw - 16px)", maxWidth: 420 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
