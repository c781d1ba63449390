import { Button } from "@fluentui/react-components";
import { usePaneStyles } from "../../components/pane-styles";

export interface ReadingStatusProps {
  readonly status: string | undefined;
  readonly onCancel: () => void;
}

/** What is being read, with the way out. Nothing while that goes fast. */
export function ReadingStatus({ status, onCancel }: ReadingStatusProps) {
  const pane = usePaneStyles();
  if (status === undefined) return null;
  return (
    <div className={pane.buttons} role="status">
      {status}
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}
