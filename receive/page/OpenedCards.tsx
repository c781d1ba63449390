import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { severityNames } from "../../src/messages/severities";
import type { OpenedCard, OpenedReport } from "../../src/receipt/opened-report";
import type { ReportPlace } from "../../src/receipt/overview";
import type { CellId } from "../../src/report/report";
import type { Severity } from "../../src/rules/rule";
import { Card } from "../../taskpane/components/Card";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { useReceipt } from "./receipt-context";

export interface OpenedCardsProps {
  readonly opened: OpenedReport;
  readonly place: ReportPlace;
  readonly onLocate: (cell: CellId) => void;
}

const groups: readonly { readonly title: string; readonly severities: readonly Severity[] }[] = [
  { title: severityNames.error, severities: ["error"] },
  { title: severityNames.explain, severities: ["explain"] },
  { title: severityNames.warning, severities: ["warning", "tip"] },
];

/** What is wrong with a report, a card each; what is only asked can be answered here. */
export function OpenedCards({ opened, place, onLocate }: OpenedCardsProps) {
  const pane = usePaneStyles();
  const { cards, doubts, problem } = opened;
  return (
    <div>
      {problem !== undefined && <Card title="没有全部读出">{problem}</Card>}
      {groups.map(({ title, severities }) => {
        const own = cards.filter(({ severity }) => severities.includes(severity));
        if (own.length === 0) return null;
        return (
          <div key={title}>
            <h3 className={pane.heading}>
              {title} {own.filter(({ answer }) => answer === undefined).length}
            </h3>
            <ul className={pane.plainList} aria-label={title}>
              {own.map((card) => (
                <OneCard key={card.id} card={card} place={place} onLocate={onLocate} />
              ))}
            </ul>
          </div>
        );
      })}
      {doubts.length > 0 && <Doubts doubts={doubts} place={place} />}
      {cards.length === 0 && doubts.length === 0 && problem === undefined && (
        <Card title="没有查出问题" tone="success">
          表和正文都核对过了。
        </Card>
      )}
    </div>
  );
}

function OneCard({ card, place, onLocate }: Omit<OpenedCardsProps, "opened"> & { readonly card: OpenedCard }) {
  const pane = usePaneStyles();
  const [isBasisShown, setBasisShown] = useState(false);
  const { severity, text, also, cell, basis, answer, confirmation } = card;
  return (
    <li className={mergeClasses(pane.card, pane.item, pane[severity])}>
      <div className={pane.strong}>{text.where}</div>
      <p className={pane.line}>{text.what}</p>
      {also.map((sentence, index) => (
        <p key={index} className={pane.quietLine}>
          也涉及：{sentence}
        </p>
      ))}
      <p className={pane.quietLine}>{answer === undefined ? text.todo : `说明：${answer}`}</p>
      {card.place !== undefined && <p className={pane.quietLine}>在文件的{card.place}</p>}
      {isBasisShown && <p className={pane.quietLine}>{basis}</p>}
      <div className={pane.actions}>
        {cell !== undefined && (
          <Button size="small" onClick={() => onLocate(cell)}>
            看这一格
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isBasisShown}
          onClick={() => setBasisShown(!isBasisShown)}
        >
          依据
        </Button>
      </div>
      {confirmation !== undefined && <Confirmation card={card} confirmation={confirmation} place={place} />}
    </li>
  );
}

interface ConfirmationProps {
  readonly card: OpenedCard;
  readonly confirmation: NonNullable<OpenedCard["confirmation"]>;
  readonly place: ReportPlace;
}

/** 人工确认: the officer knows the answer, and says from where. */
function Confirmation({ card, confirmation, place }: ConfirmationProps) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const [remark, setRemark] = useState("已电话核实");
  const confirm = (text: string): void => void receipt.confirm(place, { ...confirmation, text });
  if (card.answer !== undefined) {
    return (
      <div className={pane.actions}>
        <Button size="small" onClick={() => confirm("")}>
          撤销确认
        </Button>
      </div>
    );
  }
  return (
    <div className={pane.actions}>
      <Input
        size="small"
        aria-label={`人工确认的备注：${card.text.where}`}
        value={remark}
        onChange={(_, { value }) => setRemark(value)}
      />
      <Button size="small" disabled={remark.trim() === ""} onClick={() => confirm(`人工确认：${remark.trim()}`)}>
        人工确认
      </Button>
    </div>
  );
}

/** What may be so although everything agrees: looked at, or not yet. */
function Doubts({ doubts, place }: { readonly doubts: readonly string[]; readonly place: ReportPlace }) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const isLookedAt = receipt.isLookedAt(place);
  return (
    <div>
      <h3 className={pane.heading}>待看 {isLookedAt ? "" : doubts.length}</h3>
      <ul className={pane.plainList} aria-label="待看">
        {doubts.map((sentence, index) => (
          <li key={index} className={mergeClasses(pane.card, pane.item, pane.tip)}>
            {sentence}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => void receipt.look(place, !isLookedAt)}>
        {isLookedAt ? "再放回待看" : "看过了，没有问题"}
      </Button>
    </div>
  );
}
