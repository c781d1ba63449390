import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadReport } from "../../../src/binding/read-report";
import { nameOfCell } from "../../../src/messages/cell-names";
import { comparedWith, fillIn } from "../../actions/read-in";
import type { FigureDifference } from "../../actions/signed-copy";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { FillQuestion } from "./FillQuestion";
import { shownValue } from "./figure-words";

export interface SignedFiguresProps {
  readonly view: ReportView;
  readonly read: ReadReport;
  readonly figures: readonly FigureDifference[];
}

/** The figures that are others in the signed copy, cell by cell. */
export function SignedFigures({ view, read, figures }: SignedFiguresProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asks, setAsks] = useState(false);
  const { form, addressOf } = view.bound;
  const compared = comparedWith(view, read);
  const fill = (replacesOthers: boolean): void => {
    setAsks(false);
    void session.act(() => fillIn(session, view, read, replacesOthers));
  };
  if (figures.length === 0) return null;
  return (
    <>
      <ul className={pane.plainList} aria-label="不一样的格">
        {figures.map(({ cell, standing, signed, isComputed }) => (
          <li key={cell}>
            {nameOfCell(form, cell).cell}：工作簿 {shownValue(standing, form, cell)}，签批稿{" "}
            {shownValue(signed, form, cell)}
            {isComputed && "（合计由公式算出）"}
            <Button
              size="small"
              appearance="subtle"
              aria-label={`定位：${nameOfCell(form, cell).cell}`}
              onClick={() => void session.goTo(addressOf(cell))}
            >
              定位
            </Button>
          </li>
        ))}
      </ul>
      {compared.blank.length + compared.different.length > 0 && (
        <div className={pane.actions}>
          <Button disabled={isBusy} onClick={() => setAsks(true)}>
            按签批稿改表
          </Button>
        </div>
      )}
      {asks && (
        <FillQuestion view={view} read={read} compared={compared} onFill={fill} onCancel={() => setAsks(false)} />
      )}
    </>
  );
}
