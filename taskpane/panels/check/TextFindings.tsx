import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ExaminedText } from "../../../src/examination/examine";
import { textOfTextFinding } from "../../../src/messages/text-findings";
import { explainText, setCheck } from "../../actions/settings";
import { staleSentences } from "../../session/narrative-view";
import { addressOfText, type ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";
import { useCardStyles } from "./card-styles";
import { ExplanationForm } from "./ExplanationForm";

/** 正文: what is wrong with the written chapters, in the order of the text. */
export function TextFindings({ view }: { readonly view: ReportView }) {
  const styles = useCardStyles();
  const narrative = useNarrative(view);
  const stale = narrative === undefined ? [] : staleSentences(narrative).map(({ change }) => change.before);
  // What a sentence that the tables have overtaken says wrongly is told with that sentence.
  const textFindings = view.examination.texts.filter(({ finding }) => {
    const quote = finding.quote.trim();
    return quote === "" || !stale.some((sentence) => sentence.includes(quote));
  });
  if (textFindings.length === 0) return null;
  const open = textFindings.filter(({ isOpen }) => isOpen).length;
  return (
    <>
      <h2 className={styles.heading}>正文 {open > 0 ? open : ""}</h2>
      <ul className={styles.list} aria-label="正文">
        {textFindings.map((shown) => (
          <TextCard key={shown.id} view={view} shown={shown} />
        ))}
      </ul>
    </>
  );
}

function TextCard({ view, shown }: { readonly view: ReportView; readonly shown: ExaminedText }) {
  const styles = useCardStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isExplaining, setExplaining] = useState(false);
  const [isBasisShown, setBasisShown] = useState(false);
  const headId = useId();
  const { finding, explanation } = shown;
  const address = addressOfText(view.bound, finding);
  const { where, what, todo } = textOfTextFinding(finding, view.bound.form);
  const explainLabel = explanation === undefined ? "写说明" : "改说明";
  return (
    <li className={mergeClasses(styles.card, styles[finding.severity])} aria-labelledby={headId}>
      <div id={headId} className={styles.where}>
        {where}
      </div>
      <p className={styles.line}>{what}</p>
      {explanation === undefined ? (
        <p className={styles.advice}>{todo}</p>
      ) : (
        <p className={styles.advice}>说明：{explanation.text}</p>
      )}
      {isBasisShown && (
        <p className={styles.advice}>
          {finding.check.title}（{finding.check.source}）
        </p>
      )}
      {isExplaining && (
        <ExplanationForm
          text={explanation?.text ?? ""}
          isBusy={isBusy}
          onSave={(text) => {
            setExplaining(false);
            void session.act(() => explainText(session, view, shown, text));
          }}
          onCancel={() => setExplaining(false)}
        />
      )}
      <div className={styles.actions}>
        {address !== undefined && (
          <Button size="small" aria-label={`定位：${where}`} onClick={() => void session.goTo(address)}>
            定位
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isBasisShown}
          aria-label={`依据：${where}`}
          onClick={() => setBasisShown(!isBasisShown)}
        >
          依据 {isBasisShown ? "▴" : "▾"}
        </Button>
        {finding.severity === "explain" && !isExplaining && (
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            aria-label={`${explainLabel}：${where}`}
            onClick={() => setExplaining(true)}
          >
            {explainLabel}
          </Button>
        )}
        {finding.severity !== "error" && (
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            aria-label={`不再检查这一条：${where}`}
            onClick={() => void session.act(() => setCheck(session, view, finding.check, false))}
          >
            不再检查这一条
          </Button>
        )}
      </div>
    </li>
  );
}
