import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { Card } from "../components/Card";
import { usePaneState, useSession } from "../session/session-context";

/** In milliseconds: long enough to read two sentences. */
const READING_TIME = 10_000;
/** Long enough to look at the sheet and change one's mind. */
const UNDO_TIME = 60_000;

/** What the last button did, in a sentence that disappears by itself; with 撤销 where it can be taken back. */
export function Notice({ text }: { readonly text: string }) {
  const session = useSession();
  const { undo, isBusy } = usePaneState();
  const time = undo === undefined ? READING_TIME : UNDO_TIME;
  useEffect(() => {
    const timer = setTimeout(() => session.dismissNotice(), time);
    return () => clearTimeout(timer);
  }, [session, text, time]);
  return (
    <Card
      title={text}
      tone="success"
      role="status"
      onDismiss={() => session.dismissNotice()}
      actions={
        undo && (
          <Button size="small" disabled={isBusy} onClick={() => void session.act(undo)}>
            撤销
          </Button>
        )
      }
    />
  );
}
