import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseLookup } from "../../../src/report/report-format";
import { tableOfForm } from "../../../src/messages/cell-names";
import type { ReportForm } from "../../../src/rules/report-form";
import { usePaneStyles } from "../../components/pane-styles";
import type { ReportView } from "../../session/report-view";
import { useSession } from "../../session/session-context";
import { casesOf, cellOfRow, findCases } from "./find-cases";

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalSNudge },
  button: {
    justifyContent: "flex-start",
    textAlign: "left",
    width: "100%",
    height: "auto",
    fontWeight: tokens.fontWeightRegular,
  },
  row: { display: "block" },
});

/** 这件填哪一行: finds the row for a case in the user's words, and goes to it in the column of the selected cell. */
export function CaseSearch({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const [query, setQuery] = useState("");
  const { form } = view.bound;
  const found = findCases(casesOf(form), query);

  const goTo = (found: CaseLookup): void => {
    const cell = cellOfRow(form, found.row, view, session.snapshot().selection);
    if (cell !== undefined) void session.goTo(view.bound.addressOf(cell));
  };

  return (
    <div role="search" aria-label="这件填哪一行">
      <Field label="这件填哪一行">
        <Input
          type="search"
          value={query}
          placeholder="例如：信息不存在"
          onChange={(_, { value }) => setQuery(value)}
        />
      </Field>
      {query.trim() !== "" && found.length === 0 && <p>没有找到。换个说法，或者选中一行看说明。</p>}
      {found.length > 0 && (
        <ul className={mergeClasses(pane.plainList, styles.list)} aria-label="找到的行">
          {found.map((one) => (
            <li key={`${one.situation} ${one.row}`} className={pane.item}>
              <Button className={styles.button} onClick={() => goTo(one)}>
                <span>
                  {one.situation}
                  <span className={mergeClasses(pane.quiet, styles.row)}>
                    → {rowName(form, one.row)}
                    {one.certainty === "local" ? "（口径以当地主管部门通知为准）" : ""}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function rowName(form: ReportForm, row: CaseLookup["row"]): string {
  const table = form.tables.find(({ id }) => row.startsWith(`${id}/`));
  if (table === undefined) return "";
  const label = table.rows.find(({ id }) => `${table.id}/${id}` === row)?.label ?? "";
  return `${tableOfForm(form, table.id).label} · ${label}`;
}
