import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { weekend } from "../../../src/messages/deadlines";
import { calendarDateIn } from "../../../src/report/calendar-date";
import { setDays } from "../../actions/report-settings";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { usePaneState, useSession } from "../../session/session-context";

/** 送审日 and 上报期限: how many days are left stands in the header. */
export function Days({ view }: { readonly view: ReportView }) {
  const pane = usePaneStyles();
  const session = useSession();
  const { isBusy } = usePaneState();
  const { report } = view.bound;
  const [reviewOn, setReviewOn] = useState(report.reviewOn ?? "");
  const [dueOn, setDueOn] = useState(report.dueOn ?? "");
  const days = { reviewOn: calendarDateIn(reviewOn), dueOn: calendarDateIn(dueOn) };
  const isSaved = days.reviewOn === report.reviewOn && days.dueOn === report.dueOn;
  return (
    <div className={pane.column}>
      <Day label="送审日" hint="哪天送领导审。空着不提示。" value={reviewOn} onChange={setReviewOn} />
      <Day
        label="上报期限"
        hint="《条例》第四十九条：部门每年 1 月 31 日前，政府 3 月 31 日前；乡镇、街道按当地通知。"
        value={dueOn}
        onChange={setDueOn}
      />
      <div className={pane.buttons}>
        <Button disabled={isBusy || isSaved} onClick={() => void session.act(() => setDays(session, view, days))}>
          保存期限
        </Button>
      </div>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for a day. A weekend is said, as offices are closed then. */
function Day({ label, hint, value, onChange }: DayProps) {
  const date = calendarDateIn(value);
  const [closed] = date === undefined ? [] : weekend(date);
  return (
    <Field
      label={label}
      hint={hint}
      {...(closed === undefined ? {} : { validationState: "warning" as const, validationMessage: `${closed}。` })}
    >
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
