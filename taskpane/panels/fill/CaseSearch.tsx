import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
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
  const everyday = useEverydayWords(query !== "");
  const { form } = view.bound;
  const found = findCases(casesOf(form, everyday), query);

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
      {query.trim() !== "" && found.length === 0 && (
        <p role="status">
          没有收这个词，不好说填哪一行。先看怎么答复的：给了的填（一）（二），不给的看（三）的各条理由，给不了的看（四），
          不当申请办的看（五）；选中一行有说明。还拿不准的，问同级政务公开主管部门。
        </p>
      )}
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
                    {one.article === undefined ? "" : ` ${one.article}`}
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

/** The words of offices are many: they come in a file of their own once somebody looks for one. */
function useEverydayWords(isAsked: boolean): readonly CaseLookup[] {
  const [words, setWords] = useState<readonly CaseLookup[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    void import(/* webpackChunkName: "panels" */ "../../../src/formats/ogi-annual/everyday-words").then((part) =>
      setWords(part.everydayWords),
    );
  }, [isAsked]);
  return words;
}

function rowName(form: ReportForm, row: CaseLookup["row"]): string {
  const table = form.tables.find(({ id }) => row.startsWith(`${id}/`));
  if (table === undefined) return "";
  const label = table.rows.find(({ id }) => `${table.id}/${id}` === row)?.label ?? "";
  return `${tableOfForm(form, table.id).label} · ${label}`;
}
