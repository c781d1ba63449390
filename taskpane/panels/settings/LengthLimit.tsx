import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { setLengthLimit } from "../../actions/settings";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  input: { width: "96px", minWidth: 0 },
});

/** How many characters chapter 一 may have, where the local authority sets a limit. */
export function LengthLimit({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { lengthLimit } = view.bound.report;
  const [text, setText] = useState(lengthLimit === undefined ? "" : String(lengthLimit));
  const limit = limitIn(text);
  const save = (): void => {
    if (limit !== "unreadable") void session.act(() => setLengthLimit(session, view, limit));
  };
  return (
    <Field
      label="第一部分最多多少字"
      hint="当地通知有要求的才填，例如 1000；空着不检查。"
      {...(limit === "unreadable"
        ? { validationState: "error" as const, validationMessage: "请填大于 0 的整数，或者空着。" }
        : {})}
    >
      {(field) => (
        <div className={styles.row}>
          <Input
            {...field}
            className={styles.input}
            inputMode="numeric"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
          <Button
            disabled={isBusy || limit === "unreadable" || limit === lengthLimit}
            onClick={save}
            aria-label="保存字数上限"
          >
            保存
          </Button>
        </div>
      )}
    </Field>
  );
}

/** The limit that the text states; undefined for no limit. */
export function limitIn(text: string): number | undefined | "unreadable" {
  const digits = text.normalize("NFKC").trim();
  if (digits === "") return undefined;
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : "unreadable";
}
