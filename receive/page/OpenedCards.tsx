import { Button, Input, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { severityNames } from "../../src/messages/severities";
import type { OpenedCard, OpenedReport } from "../../src/receipt/opened-report";
import type { UnitRow } from "../../src/receipt/overview";
import type { CellId } from "../../src/report/report";
import type { Severity } from "../../src/rules/rule";
import { Card } from "../../taskpane/components/Card";
import { usePaneStyles } from "../../taskpane/components/pane-styles";
import { useReceipt } from "./receipt-context";

export interface OpenedCardsProps {
  readonly opened: OpenedReport;
  readonly row: UnitRow;
  readonly onLocate: (cell: CellId) => void;
}

const groups: readonly { readonly title: string; readonly severities: readonly Severity[] }[] = [
  { title: severityNames.error, severities: ["error"] },
  { title: severityNames.explain, severities: ["explain"] },
  { title: severityNames.warning, severities: ["warning", "tip"] },
];

/** What is wrong with a report, a card each; what is only asked can be answered here. */
export function OpenedCards({ opened, row, onLocate }: OpenedCardsProps) {
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
                <OneCard key={card.id} card={card} row={row} onLocate={onLocate} />
              ))}
            </ul>
          </div>
        );
      })}
      {doubts.length > 0 && <Doubts doubts={doubts} row={row} />}
      {cards.length === 0 && doubts.length === 0 && problem === undefined && (
        <Card title="没有查出问题" tone="success">
          表和正文都核对过了。
        </Card>
      )}
    </div>
  );
}

function OneCard({ card, row, onLocate }: Omit<OpenedCardsProps, "opened"> & { readonly card: OpenedCard }) {
  const pane = usePaneStyles();
  const [isBasisShown, setBasisShown] = useState(false);
  const { severity, text, also, cell, basis, answer, isQuestion } = card;
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
      {isQuestion && <Confirmation card={card} unit={row.unit} />}
    </li>
  );
}

interface ConfirmationProps {
  readonly card: OpenedCard;
  readonly unit: string;
}

/** 人工确认: the officer knows the answer, and says from where. */
function Confirmation({ card, unit }: ConfirmationProps) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const [remark, setRemark] = useState("已电话核实");
  const confirm = (text: string): void => void receipt.confirm(unit, card.id, text);
  if (card.answer?.startsWith("人工确认：") === true) {
    return (
      <div className={pane.actions}>
        <Button size="small" onClick={() => confirm("")}>
          撤销确认
        </Button>
      </div>
    );
  }
  if (card.answer !== undefined) return null;
  return (
    <div className={pane.actions}>
      <Input
        size="small"
        aria-label={`人工确认的备注：${card.text.where}`}
        value={remark}
        onChange={(_, { value }) => setRemark(value)}
      />
      <Button size="small" disabled={remark.trim() === ""} onClick={() => confirm(remark.trim())}>
        人工确认
      </Button>
    </div>
  );
}

/** What may be so although everything agrees: looked at, or not yet. */
function Doubts({ doubts, row }: { readonly doubts: readonly string[]; readonly row: UnitRow }) {
  const pane = usePaneStyles();
  const receipt = useReceipt();
  const { unit, isLookedAt } = row;
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
      <Button size="small" onClick={() => void receipt.confirm(unit, undefined, isLookedAt ? "" : "看过了，没有问题")}>
        {isLookedAt ? "再放回待看" : "看过了，没有问题"}
      </Button>
    </div>
  );
}
