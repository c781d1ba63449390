import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { OwnForm } from "../../../src/recognition/own-form";
import { tableOfForm } from "../../../src/messages/cell-names";
import { describePlace } from "../../../src/messages/places";
import { checkInPlace, findOwnForms, releaseForm } from "../../actions/own-form";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";
import { doubtsOf } from "./doubts";
import { DoubtList, nameOf } from "./ReadReportParts";

/** 在原表上核对: the office's own tables in the open workbook are recognised, and checked where they stand. */
export function OwnForms() {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy, reports } = usePaneState();
  const [forms, setForms] = useState<readonly OwnForm[]>([]);
  const bound = reports.filter(({ bound: { report } }) => report.standsIn === "own-form");
  const find = (): void =>
    void session.act(async () => {
      const found = await findOwnForms(session);
      setForms(found);
      return found.length === 0
        ? "打开的工作簿里没有认出年报的表。表头和行名要和标准表大致一样。"
        : `认出 ${found.length} 份年报的表，还没有动它。请看认得对不对。`;
    });
  const bind = (form: OwnForm): void =>
    void session.act(async () => {
      const notice = await checkInPlace(session, form);
      setForms((before) => before.filter((one) => one !== form));
      session.showTab("fill");
      return notice;
    });
  return (
    <div className={pane.column}>
      <p className={pane.paragraph}>单位自己的表不用搬到标准表里：认出来以后，在原来的表里边填边核对，表的样子不变。</p>
      {bound.map((view) => (
        <BoundForm key={view.key} view={view} />
      ))}
      <div className={pane.actions}>
        <Button className={pane.longButton} disabled={isBusy} onClick={find}>
          认打开的工作簿里的表
        </Button>
      </div>
      {forms.map((form) => (
        <FoundForm key={form.areas.map(({ sheet, range }) => `${sheet} ${range}`).join()} form={form} onBind={bind} />
      ))}
    </div>
  );
}

interface FoundFormProps {
  readonly form: OwnForm;
  readonly onBind: (form: OwnForm) => void;
}

/** One report as it was recognised: where each table stands, what is odd, and the press that binds it. */
function FoundForm({ form, onBind }: FoundFormProps) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asks, setAsks] = useState(false);
  const { read, areas, unbound } = form;
  const labels = unbound.map((table) => tableOfForm(read.form, table).label).join("、");
  return (
    <section className={pane.card} aria-label={`认出的表：${nameOf(read)}`}>
      <h2 className={pane.title}>{nameOf(read)}</h2>
      <ul className={pane.plainList}>
        {areas.map(({ table, sheet, range }) => (
          <li key={table}>
            {tableOfForm(read.form, table).label}：{describePlace({ kind: "sheet", sheet, range })}{" "}
            <Button
              size="small"
              appearance="subtle"
              aria-label={`看位置：${tableOfForm(read.form, table).label}`}
              onClick={() => void session.goTo({ sheet, range })}
            >
              看位置
            </Button>
          </li>
        ))}
      </ul>
      {unbound.length > 0 && <p className={pane.line}>{labels}的位置认不准，不会在原表上核对。</p>}
      <DoubtList doubts={doubtsOf(read, undefined)} />
      <div className={pane.actions}>
        <Button disabled={isBusy} onClick={() => setAsks(true)}>
          在原表上核对
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title={`在这 ${areas.length} 张表上核对？`}
          confirm="在原表上核对"
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            onBind(form);
          }}
        >
          格里的数、字和样子都不动。工作簿里会记下这几张表的位置，另加一张看不见的设置表。以后可以解除。
        </ConfirmDialog>
      )}
    </section>
  );
}

/** A report that is checked in place, and the way back. */
function BoundForm({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const [asks, setAsks] = useState(false);
  return (
    <section className={pane.card} aria-label={`正在核对的原表：${nameOf(view.bound)}`}>
      <p className={pane.paragraph}>
        {nameOf(view.bound)}：正在“{view.sheets.join("”“")}”上核对。
      </p>
      <div className={pane.actions}>
        <Button disabled={isBusy} onClick={() => setAsks(true)}>
          解除
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title="不再在原表上核对？"
          confirm="解除"
          onCancel={() => setAsks(false)}
          onConfirm={() => {
            setAsks(false);
            void session.act(() => releaseForm(session, view));
          }}
        >
          表里的内容不动。为它写的说明、读入的上年年报和设置会一起去掉。
        </ConfirmDialog>
      )}
    </section>
  );
}
