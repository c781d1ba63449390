import { Button } from "@fluentui/react-components";
import type { ExportKind } from "../../actions/export";
import { usePaneStyles } from "../../components/pane-styles";
import { usePaneState } from "../../session/session-context";
import { useExport } from "../files/use-export";

const choices: readonly (readonly [ExportKind, string])[] = [
  ["check-sheet", "加进工作簿"],
  ["check-word", "校验单 Word"],
  ["check-page", "校验单网页"],
];

/** Offers a new 校验单: the one from before is of other figures, or of another text. */
export function NewCheckSheet({ reportKey }: { readonly reportKey: string }) {
  const pane = usePaneStyles();
  const { isBusy } = usePaneState();
  const start = useExport();
  return (
    <>
      <h3 className={pane.heading}>重新做校验单</h3>
      <p className={pane.paragraph}>按签批稿改好以后，旧的校验单就不对了，请重新做一张。</p>
      <div className={pane.actions}>
        {choices.map(([kind, label]) => (
          <Button
            key={kind}
            disabled={isBusy}
            onClick={() => void start({ kind, reportKey, date: undefined, style: "official", isForReview: false })}
          >
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
