import { makeStyles, tokens } from "@fluentui/react-components";
import { basisNames } from "../../../src/messages/bases";
import type { Check } from "../../../src/rules/rule";
import { usePaneStyles } from "../../components/pane-styles";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalSNudge },
  summary: { cursor: "pointer" },
});

/** Why each of these checks is made: in a line, and the words of the document where somebody opens it. */
export function Basis({ id, checks }: { readonly id?: string; readonly checks: readonly Check[] }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  return (
    <div id={id} className={styles.root}>
      {checks.map(({ id: check, title, basis, source }) => (
        <details key={check} className={pane.quiet}>
          <summary className={styles.summary}>
            {title}（{basisNames[basis]}）
          </summary>
          {source}
        </details>
      ))}
    </div>
  );
}
