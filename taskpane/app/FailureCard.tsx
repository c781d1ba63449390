import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Card } from "../components/Card";
import { useDiagnosis } from "../surroundings/about";
import { useClipboard } from "../surroundings/clipboard-context";
import { escapedHtml } from "../../src/exporters/printable-text";
import { detailsOf, textOfFailure } from "./failure";

export interface FailureCardProps {
  readonly error: unknown;
  readonly dismissLabel?: string;
  readonly onDismiss: () => void;
}

/** What went wrong and what to do. For an error of the program it offers to copy what support needs. */
export function FailureCard({ error, dismissLabel = "知道了", onDismiss }: FailureCardProps) {
  const { what, todo, isInternal } = textOfFailure(error);
  const diagnosis = useDiagnosis();
  const clipboard = useClipboard();
  const [copied, setCopied] = useState<"not-yet" | "yes" | "refused">("not-yet");
  const text = [...diagnosis, ...detailsOf(error)].join("\n");

  const copy = async (): Promise<void> => {
    const isCopied = await clipboard.copy(`<pre>${escapedHtml(text)}</pre>`, text);
    setCopied(isCopied ? "yes" : "refused");
  };

  return (
    <Card
      title={what}
      tone="error"
      role="alert"
      actions={
        <>
          <Button size="small" onClick={onDismiss}>
            {dismissLabel}
          </Button>
          {isInternal && (
            <Button size="small" onClick={() => void copy()}>
              {copied === "yes" ? "已复制" : "复制诊断"}
            </Button>
          )}
        </>
      }
    >
      {todo}
      {copied === "refused" && <pre style={{ whiteSpace: "pre-wrap", userSelect: "text" }}>{text}</pre>}
    </Card>
  );
}
