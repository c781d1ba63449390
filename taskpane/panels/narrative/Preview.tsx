import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { PrintedFact } from "../../../src/narrative/print-fact";
import type { CellId } from "../../../src/report/report";
import { listCells } from "../../../src/messages/cell-names";
import type { ReportForm } from "../../../src/rules/report-form";
import { usePaneStyles } from "../../components/pane-styles";
import type { NarrativeView } from "../../session/narrative-view";
import type { ReportView } from "../../session/report-view";
import { useSession } from "../../session/session-context";
import { previewPieces } from "./preview-pieces";

const useStyles = makeStyles({
  chapter: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalSNudge}`, textIndent: "2em" },
  fact: {
    padding: 0,
    border: "none",
    borderBottom: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  entered: {
    backgroundColor: "transparent",
    color: "inherit",
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** The text as it will stand in the sheet, the sentences of people included. Pressing a number from a table selects its cells, one after the other. */
export function Preview({ view, narrative }: { readonly view: ReportView; readonly narrative: NarrativeView }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const session = useSession();
  const turns = useRef(new Map<string, number>());
  const { form, addressOf } = view.bound;
  const hint = mergeClasses(pane.intro, pane.quiet);
  const locate = (key: string, cells: readonly CellId[]): void => {
    const turn = turns.current.get(key) ?? 0;
    turns.current.set(key, turn + 1);
    const cell = cells[turn % Math.max(cells.length, 1)];
    if (cell !== undefined) void session.goTo(addressOf(cell));
  };
  return (
    <>
      <p className={hint}>带虚线的数来自表里，点它就到那一格。</p>
      {previewOf(narrative).map(({ id, title, paragraphs }) => (
        <div key={id}>
          <h2 className={mergeClasses(pane.title, styles.chapter)}>{title}</h2>
          {paragraphs.length === 0 && <p className={hint}>（还没有内容）</p>}
          {paragraphs.map((paragraph) => (
            <p key={paragraph[0]?.key ?? ""} className={styles.paragraph}>
              {paragraph.map(({ key, piece }) =>
                typeof piece === "string" ? (
                  piece
                ) : (
                  <Fact key={key} fact={piece} form={form} onLocate={(cells) => locate(key, cells)} />
                ),
              )}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

const previewOf = ({ narrative, chapters }: NarrativeView) =>
  narrative.chapters.map((fresh) => {
    const chapter = chapters.find(({ id }) => id === fresh.id);
    return { id: fresh.id, title: chapter?.title, paragraphs: previewPieces(chapter?.merged.text ?? "", fresh) };
  });

interface FactProps {
  readonly fact: PrintedFact;
  readonly form: ReportForm;
  readonly onLocate: (cells: readonly CellId[]) => void;
}

/** A button where the fact comes from cells of the tables; other facts are only marked. */
function Fact({ fact, form, onLocate }: FactProps) {
  const styles = useStyles();
  const shown = fact.cells.filter((cell) => form.cells.has(cell));
  if (shown.length === 0)
    return (
      <mark className={styles.entered} title={fact.fact}>
        {fact.text}
      </mark>
    );
  const source = listCells(form, shown);
  return (
    <button
      type="button"
      className={styles.fact}
      title={`${fact.fact}：${source}`}
      aria-label={`${fact.text}，定位${source}`}
      onClick={() => onLocate(shown)}
    >
      {fact.text}
    </button>
  );
}
