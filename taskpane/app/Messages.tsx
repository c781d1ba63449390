import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { describeNewerReports } from "../../src/messages/import-errors";
import { Card } from "../components/Card";
import { usePaneStyles } from "../components/pane-styles";
import { usePaneState, useSession } from "../session/session-context";
import { FailureCard } from "./FailureCard";

const useStyles = makeStyles({
  messages: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge} 0`,
    ":empty": { display: "none" },
  },
});

/** Above the panels: the last error, and warnings about the whole workbook. */
export function Messages() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const { failure, newer, outline } = usePaneState();
  return (
    <div className={mergeClasses(pane.column, styles.messages)}>
      {failure !== undefined && <FailureCard error={failure} onDismiss={() => session.dismissFailure()} />}
      {newer.length > 0 && (
        <Card title="有用更新版本做的年报" tone="warning">
          {describeNewerReports(newer.map(({ unit }) => unit))}
        </Card>
      )}
      {outline.isReadOnly && (
        <Card title="工作簿是只读的" tone="warning">
          可以核对，不能填写。要修改，请另存一份。
        </Card>
      )}
    </div>
  );
}
