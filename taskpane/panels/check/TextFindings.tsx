import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ExaminedText } from "../../../src/examination/examine";
import type { FindingText } from "../../../src/messages/findings";
import type { TextFinding } from "../../../src/proofreader/text-finding";
import { mendOf, type TextMend } from "../../../src/proofreader/text-mends";
import { describeTextFinding, textOfTextFinding } from "../../../src/messages/text-findings";
import { usePaneStyles } from "../../components/pane-styles";
import { explainText, setCheck } from "../../actions/settings";
import { mendText } from "../../actions/mend-text";
import { markText, tidyText } from "../../actions/text-looks";
import { staleSentences } from "../../session/narrative-view";
import { addressOfText, type ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { useNarrative } from "../../session/use-narrative";
import { Basis } from "./Basis";
import { CardButtons } from "./CardButtons";
import { type CheckFilter, passes } from "./check-filter";
import { ExplanationForm } from "./ExplanationForm";

interface TextFindingsProps {
  readonly view: ReportView;
  readonly filter: CheckFilter;
  /** Goes to the tab where the text is written. */
  readonly onWrite: () => void;
}

/** 正文: the findings in the written chapters, in the order of the text. */
export function TextFindings({ view, filter, onWrite }: TextFindingsProps) {
  const pane = usePaneStyles();
  const narrative = useNarrative(view);
  const stale = narrative === undefined ? [] : staleSentences(narrative).map(({ change }) => change.before);
  const isWanted = (finding: TextFinding): boolean =>
    passes(filter, {
      parts: ["text"],
      severity: finding.severity,
      words: [describeTextFinding(finding, view.bound.form)],
    });
  // A finding inside a sentence that StaleText lists is not repeated here.
  const textFindings = view.examination.texts.filter(({ finding }) => {
    const quote = finding.quote.trim();
    return (quote === "" || !stale.some((sentence) => sentence.includes(quote))) && isWanted(finding);
  });
  if (textFindings.length === 0) return null;
  const open = textFindings.filter(({ isOpen }) => isOpen).length;
  return (
    <>
      <h2 className={pane.heading}>正文 {open > 0 ? open : ""}</h2>
      <TextMarks view={view} hasOpen={open > 0} />
      <ul className={pane.plainList} aria-label="正文">
        {textFindings.map((shown) => (
          <TextCard key={shown.id} view={view} shown={shown} onWrite={onWrite} />
        ))}
      </ul>
    </>
  );
}

/** 在表里标出, 清除标记: the colours of the sheet change only by these presses. */
function TextMarks({ view, hasOpen }: { readonly view: ReportView; readonly hasOpen: boolean }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { text, preface } = view.bound.written;
  if (text === undefined && preface === undefined) return null;
  return (
    <div className={mergeClasses(pane.buttons, pane.item)}>
      {hasOpen && (
        <Button size="small" disabled={isBusy} onClick={() => void session.act(() => markText(session, view))}>
          在表里标出
        </Button>
      )}
      <Button size="small" disabled={isBusy} onClick={() => void session.act(() => tidyText(session, view))}>
        清除标记
      </Button>
    </div>
  );
}

interface TextCardProps extends Omit<TextFindingsProps, "filter"> {
  readonly shown: ExaminedText;
}

function TextCard({ view, shown, onWrite }: TextCardProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [isExplaining, setExplaining] = useState(false);
  const [isBasisShown, setBasisShown] = useState(false);
  const headId = useId();
  const basisId = useId();
  const { finding, explanation } = shown;
  const { check, severity } = finding;
  const address = addressOfText(view.bound, finding);
  const text = textOfTextFinding(finding, view.bound.form);
  const mend = mendOf(finding, view.bound.report);
  const save = (written: string): void => {
    setExplaining(false);
    void session.act(() => explainText(session, view, shown, written));
  };
  return (
    <li className={mergeClasses(pane.card, pane.item, pane[severity])} aria-labelledby={headId}>
      <TextWords id={headId} text={text} explanation={explanation?.text} />
      {mend !== undefined && address !== undefined && (
        <div className={pane.actions}>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`${mendLabel(mend)}：${text.where}`}
            onClick={() => void session.act(() => mendText(session, view, shown.id))}
          >
            {mendLabel(mend)}
          </Button>
        </div>
      )}
      {isBasisShown && <Basis id={basisId} checks={[check]} />}
      {isExplaining && (
        <ExplanationForm
          text={explanation?.text ?? ""}
          isBusy={isBusy}
          onSave={save}
          onCancel={() => setExplaining(false)}
        />
      )}
      <CardButtons
        where={text.where}
        severity={severity}
        isBusy={isBusy}
        cellCount={1}
        isBasisShown={isBasisShown}
        basisId={basisId}
        isExplained={explanation !== undefined}
        isExplaining={isExplaining}
        onLocate={address === undefined ? onWrite : () => void session.goTo(address)}
        locateWord={address === undefined ? "去写正文" : "定位"}
        onToggleBasis={() => setBasisShown(!isBasisShown)}
        onExplain={() => setExplaining(true)}
        onSwitchOff={() => void session.act(() => setCheck(session, view, check, false))}
      />
    </li>
  );
}

/** The words on the button are the preview: what goes, and what comes. */
const mendLabel = ({ from, to, isEverywhere }: TextMend): string =>
  isEverywhere ? `“${from}”全部改为“${to}”` : `改为“${to}”`;

interface TextWordsProps {
  /** The id of the line that names the card. */
  readonly id: string;
  readonly text: FindingText;
  readonly explanation: string | undefined;
}

function TextWords({ id, text: { where, what, todo }, explanation }: TextWordsProps) {
  const pane = usePaneStyles();
  return (
    <>
      <div id={id} className={pane.strong}>
        {where}
      </div>
      <p className={pane.line}>{what}</p>
      <p className={pane.quietLine}>{explanation === undefined ? todo : `说明：${explanation}`}</p>
    </>
  );
}
