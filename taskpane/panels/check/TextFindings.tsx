import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ExaminedText } from "../../../src/examination/examine";
import { textOfTextFinding } from "../../../src/messages/text-findings";
import { usePaneStyles } from "../../components/pane-styles";
import { explainText, setCheck } from "../../actions/settings";
import { staleSentences } from "../../session/narrative-view";
import { addressOfText, type ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";
import { AnswerButtons, BasisButton } from "./CardButtons";
import { ExplanationForm } from "./ExplanationForm";

/** 正文: the findings in the written chapters, in the order of the text. */
export function TextFindings({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const narrative = useNarrative(view);
  const stale = narrative === undefined ? [] : staleSentences(narrative).map(({ change }) => change.before);
  // A finding inside a sentence that StaleText lists is not repeated here.
  const textFindings = view.examination.texts.filter(({ finding }) => {
    const quote = finding.quote.trim();
    return quote === "" || !stale.some((sentence) => sentence.includes(quote));
  });
  if (textFindings.length === 0) return null;
  const open = textFindings.filter(({ isOpen }) => isOpen).length;
  return (
    <>
      <h2 className={pane.heading}>正文 {open > 0 ? open : ""}</h2>
      <ul className={pane.plainList} aria-label="正文">
        {textFindings.map((shown) => (
          <TextCard key={shown.id} view={view} shown={shown} />
        ))}
      </ul>
    </>
  );
}

function TextCard({ view, shown }: { readonly view: ReportView; readonly shown: ExaminedText }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isExplaining, setExplaining] = useState(false);
  const [isBasisShown, setBasisShown] = useState(false);
  const headId = useId();
  const { finding, explanation } = shown;
  const address = addressOfText(view.bound, finding);
  const { where, what, todo } = textOfTextFinding(finding, view.bound.form);
  return (
    <li className={mergeClasses(pane.card, pane.item, pane[finding.severity])} aria-labelledby={headId}>
      <div id={headId} className={pane.strong}>
        {where}
      </div>
      <p className={pane.line}>{what}</p>
      <p className={pane.quietLine}>{explanation === undefined ? todo : `说明：${explanation.text}`}</p>
      {isBasisShown && <p className={pane.quietLine}>{`${finding.check.title}（${finding.check.source}）`}</p>}
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
      <div className={pane.actions}>
        {address !== undefined && (
          <Button size="small" aria-label={`定位：${where}`} onClick={() => void session.goTo(address)}>
            定位
          </Button>
        )}
        <BasisButton where={where} isShown={isBasisShown} onToggle={() => setBasisShown(!isBasisShown)} />
        <AnswerButtons
          where={where}
          severity={finding.severity}
          isExplained={explanation !== undefined}
          isExplaining={isExplaining}
          isBusy={isBusy}
          onExplain={() => setExplaining(true)}
          onSwitchOff={() => void session.act(() => setCheck(session, view, finding.check, false))}
        />
      </div>
    </li>
  );
}
